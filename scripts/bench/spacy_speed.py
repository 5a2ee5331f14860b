"""Seconds that a spaCy model takes over the texts of a JSONL file, loading not counted.

usage: python scripts/bench/spacy_speed.py MODEL FILE.jsonl
"""

import json
import sys
import time

import spacy

model, path = sys.argv[1:3]
nlp = spacy.load(model)
with open(path, encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines]
nlp(texts[0])
start, cpu = time.perf_counter(), time.process_time()
entities = sum(len(doc.ents) for doc in nlp.pipe(texts))
print(json.dumps({"seconds": time.perf_counter() - start, "cpu": time.process_time() - cpu, "entities": entities}))
