"""Benchmarks: speed as ratios within one run, with the results checked while they are timed."""
