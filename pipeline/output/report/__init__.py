"""The HTML report: one file that holds everything it shows, and asks nothing of any other place.

`page` puts the file together, `content` says what it shows, `assets` are the page's own style, scripts and words.
"""

from pipeline.output.report.page import report

__all__ = ["report"]
