"""Reports: figures (`maps`, `time_series`) and one self-contained HTML page that holds them (`page`)."""
