"""Reports: figures (`maps`, `time_series`, `annual`, `seasons` …) and one self-contained HTML page (`page`)."""
