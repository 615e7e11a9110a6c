"""Reads citations in RIS with rispy, and prints what it finds in each record."""

import json
import sys

import rispy

cases = json.load(sys.stdin)
fields = ("type_of_reference", "id", "authors", "title", "url", "edition", "start_page", "date")
records = [[{key: entry.get(key) for key in fields} for entry in rispy.loads(text)] for text in cases]
json.dump(records, sys.stdout)
