"""What a tool looks like from outside, declared once.

In the order of a run: `declaration` says what a tool takes, makes and gives back; `opening` opens the inputs by their
kinds and checks them against `quantities`; the tool's own ``plan`` checks the rest and states outputs and cost;
`outputs` stages and writes; `runner` leads through all of it.
"""
