"""``python -m newsmodel.testing.contracts > docs/plugins/laws.md`` writes the page of the laws."""

import sys

from newsmodel.testing.contracts import laws_page

sys.stdout.write(laws_page())
