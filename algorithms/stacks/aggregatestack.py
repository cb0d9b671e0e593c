"""agridrought:aggregatestack"""

from ...core.tools.stacks.aggregate.period_statistics import PERIODS, STATISTICS, AggregateOptions, aggregate
from .. import parameters as p
from ..base import AgriDroughtAlgorithm


class AggregateStack(AgriDroughtAlgorithm):
    ID = "aggregatestack"
    NAME = "Aggregate in time"
    GROUP = "stacks"
    TAGS = "aggregate,monthly,annual,climatology,mean,sum,trailing,stack"
    SHORT = "Aggregates a stack to months, dekads or years, to a climatology, or over trailing windows of days."
    HELP = """
    Periods are those of the calendar. A period with a smaller share of valid dates than MIN_VALID becomes missing;
    the share counts all dates that the period should have, so a month of which the record holds two days is missing.
    Of composites of 8 or 16 days it counts the composites. Months in a year, or days in a month, all count the same.

    calendar_month gives twelve bands, the mean January to December over all years (a climatology, not a dated stack).
    trailing gives each day the statistic of the DAYS days before it, the day itself not included (pre10: DAYS 10,
    MIN_VALID 0.8 asks for 8 valid days).

    A sum adds the valid dates only: with missing ones it is too small, and MIN_VALID 1 leaves it missing. Values per
    day (mm/day) of a daily stack add up to amounts (mm). count is the number of valid dates, 0 where there is none.

    The record streams through memory, so long daily records need no more of it than short ones.
    """
    NEIGHBOURS = "Comes after: Build time stack. Comes before: Fill gaps, SSI, Trend."

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "Time stack", "A dated stack, as “Build time stack” writes it."))
        add(p.choice("PERIOD", "Period", PERIODS, "What one band of the result stands for."))
        add(p.integer("DAYS", "Days of the trailing window", "Only for PERIOD trailing.", 10, 1))
        text = "count is the number of valid dates; a sum adds the valid ones."
        add(p.choice("STATISTIC", "Statistic", STATISTICS, text))
        add(p.number("MIN_VALID", "Smallest share of valid dates", "Below it the result is missing.", 0.5, 0.0, 1.0))
        add(p.name_parameter())
        add(p.output("OUTPUT", "Aggregated stack", "One band per period; twelve for calendar_month."))

    def compute(self, v, job, provenance):
        options = AggregateOptions(v.PERIOD, v.DAYS, v.STATISTIC, v.MIN_VALID)
        aggregate(v.INPUT, v.OUTPUT, options, job, provenance, v.NAME)
        return {}
