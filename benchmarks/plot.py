"""A plot of what a document costs as the corpus grows: SVG, from the rows of `corpora`."""

from __future__ import annotations

import math

from benchmarks.timing import Row

WIDTH, HEIGHT, EDGE = 560, 300, 50
COLOURS = ("#1f5fa8", "#b3541e", "#3a7d44")


def cost_by_size(rows: list[Row]) -> str:
    """Milliseconds a document (from nought) against documents (by powers of ten), a line for each number of workers."""
    points = [(float(str(r["documents"])), float(str(r["milliseconds_per_document"])), int(str(r["jobs"]))) for r in rows]
    sizes = sorted({size for size, _, _ in points})
    most = max(cost for _, cost, _ in points) * 1.1
    first, span = math.log10(sizes[0]), max(math.log10(sizes[-1] / sizes[0]), 1)

    def place(size: float, cost: float) -> tuple[float, float]:
        across = EDGE + (math.log10(size) - first) / span * (WIDTH - 2 * EDGE)
        return round(across, 1), round(HEIGHT - EDGE - cost / most * (HEIGHT - 2 * EDGE), 1)

    drawn = [f'<text x="{EDGE}" y="22">milliseconds a document, by documents</text>']
    drawn += [f'<text x="{place(size, 0)[0]}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{size:,.0f}</text>' for size in sizes]
    for colour, jobs in zip(COLOURS, sorted({jobs for _, _, jobs in points}), strict=False):
        own = [(size, cost) for size, cost, workers in points if workers == jobs]
        line = " ".join(f"{x},{y}" for x, y in (place(*point) for point in own))
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for size, cost in own:
            x, y = place(size, cost)
            drawn.append(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/><text x="{x}" y="{y - 8}" text-anchor="middle">{cost:g}</text>')
        x, y = place(*own[-1])
        drawn.append(f'<text x="{x + 8}" y="{y + 4}" fill="{colour}">{jobs} job{"s" * (jobs > 1)}</text>')
    axis = f'<path d="M{EDGE},{EDGE} V{HEIGHT - EDGE} H{WIDTH - EDGE}" fill="none" stroke="#888"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
    return f'{head}<rect width="100%" height="100%" fill="#fff"/>{axis}{"".join(drawn)}</svg>\n'
