"""Writes `article.schema.json`, the JSON Schema of articles, from the model.

``make reference`` runs it; a test compares what it gives with what lies here.
"""

import json
from pathlib import Path

from newsmodel.formats.json import json_schema

SCHEMA = Path(__file__).resolve().parent / "article.schema.json"

if __name__ == "__main__":
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    SCHEMA.write_text(text + "\n", encoding="utf-8")
