"""Names found by CoreNLP's French model, as records that the gold scorer reads.

usage: python scripts/peers/corenlp_records.py ARTICLES_DIR CORENLP_JSON_DIR OUTPUT_DIR

CORENLP_JSON_DIR holds what `edu.stanford.nlp.pipeline.StanfordCoreNLP -props StanfordCoreNLP-french.properties
-annotators tokenize,ssplit,mwt,pos,ner -outputFormat json -fileList …` wrote (jars `stanford-corenlp` and its
`models-french` from Maven). Its offsets count UTF-16 code units already.
"""

import json
import pathlib
import sys

TYPES = {"PERSON": "person", "PER": "person", "ORGANIZATION": "organisation", "ORG": "organisation",
         "LOCATION": "place", "LOC": "place", "MISC": "misc"}


def main() -> None:
    articles, parsed, output = (pathlib.Path(argument) for argument in sys.argv[1:4])
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(parsed.glob("*.json")):
        stem = path.name.removesuffix(".json").removesuffix(".txt")
        units = (articles / f"{stem}.txt").read_text(encoding="utf-8").encode("utf-16-le")
        entities = []
        for sentence in json.loads(path.read_text(encoding="utf-8"))["sentences"]:
            for found in sentence["entitymentions"]:
                kind = TYPES.get(found["ner"].removeprefix("I-").removeprefix("B-"))
                if kind is None:
                    continue
                start, end = found["characterOffsetBegin"], found["characterOffsetEnd"]
                text = units[2 * start : 2 * end].decode("utf-16-le", "replace")
                mention = {"start": start, "end": end, "text": text, "kind": "name"}
                entities.append({"id": f"{kind}:{start}", "type": kind, "name": text, "mentions": [mention]})
        (output / f"{stem}.json").write_text(json.dumps({"entities": entities, "quotes": []}), encoding="utf-8")


if __name__ == "__main__":
    main()
