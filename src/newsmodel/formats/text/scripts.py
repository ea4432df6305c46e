"""Scripts whose writing needs rules of its own."""

from typing import Final

UNSPACED_SCRIPTS: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff01-\uff60\U00020000-\U0003ffff"
)
"""Scripts that put no spaces between words: a line may break after any character."""
