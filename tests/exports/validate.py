"""Reads an export with a library that is not hearsay's and compares it with the JSON.

usage: validate.py FORMAT EXPORT [JSON]
Only tools/check-exports runs this; hearsay itself needs no Python.
"""
import csv
import glob
import json
import re
import sys


def words(attribution):
    return " … ".join(piece["text"] for piece in attribution["content"])


def check_csv(path, analysis):
    with open(path, newline="", encoding="utf-8") as file:
        text = file.read()
    assert "\n" not in re.sub(r'"[^"]*"', "", text).replace("\r\n", ""), "a line ends in LF alone"
    rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    assert len(rows) == len(analysis["attributions"])
    for row, attribution in zip(rows, analysis["attributions"]):
        assert None not in row and None not in row.values()
        assert row["content"].removeprefix("'") == words(attribution).removeprefix("'"), row
        assert row["chain"].removeprefix("'") == attribution["chain_line"], row
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in row.values() if cell), row


def check_prov(path, analysis):
    from prov.model import ProvDerivation, ProvDocument
    document = ProvDocument.deserialize(path, format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert document == again, "not the same after a round trip"
    hops = sum(len(a["chain"]) - 1 for a in analysis["attributions"])
    assert len(list(document.get_records(ProvDerivation))) == hops
    assert document.get_provn()


def check_turtle(path, analysis):
    from rdflib import RDF, Graph, Namespace, URIRef
    from rdflib.namespace import PROV
    graph = Graph().parse(path, format="turtle")
    for term in set(graph.predicates()) | set(graph.objects(None, RDF.type)):
        if term.startswith(str(PROV)):
            PROV[term[len(str(PROV)):]]  # closed: an unknown term is an error
    terms = Namespace("urn:hearsay:terms#")
    values = {str(v) for v in graph.objects(None, PROV.value)}
    assert values == {words(a) for a in analysis["attributions"]}
    for statement in graph.subjects(terms.hands, None):
        at, chain = statement, [str(next(graph.objects(statement, PROV.wasAttributedTo)))]
        while (below := next(graph.objects(at, PROV.wasDerivedFrom), None)) is not None:
            chain.append(str(next(graph.objects(below, PROV.wasAttributedTo), "nobody")))
            at = below
        number = int(re.search(r"#A(\d+)$", statement).group(1))
        assert len(chain) == max(1, len(analysis["attributions"][number - 1]["chain"])), chain


ANNOTATION_CONTEXT = {
    "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "Software": "as:Application",
    "describing": "oa:describing", "tagging": "oa:tagging", "identifying": "oa:identifying",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "generator": {"@id": "as:generator", "@type": "@id"}, "name": "foaf:name",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "format": "dc:format", "value": "rdf:value", "start": "oa:start", "end": "oa:end",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
}


def expand(document, contexts):
    """Expands without a network; a member that no context knows is an error."""
    from pyld import jsonld

    def load(url, options):
        return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json",
                "document": {"@context": contexts[url]}}
    options = {"documentLoader": load}
    nquads = jsonld.to_rdf(document, {**options, "format": "application/n-quads"})
    names = []

    def collect(value):
        if isinstance(value, dict):
            names.extend(key for key in value if not key.startswith("@"))
            for member in value.values():
                collect(member)
        elif isinstance(value, list):
            for member in value:
                collect(member)
    collect({k: v for k, v in document.items() if k != "@context"})
    flat = json.dumps(jsonld.expand(document, options))
    return nquads, set(names), flat


def check_annotation(path, analysis):
    document = json.load(open(path, encoding="utf-8"))
    nquads, names, _ = expand(document, {"http://www.w3.org/ns/anno.jsonld": ANNOTATION_CONTEXT})
    unknown = {n for n in names if n not in ANNOTATION_CONTEXT and not n.startswith("hearsay:")}
    assert not unknown, unknown
    text = analysis["text"]
    for item in document["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            quote, position = target["selector"]
            begin, end = position["start"], position["end"]
            assert text[begin:end] == quote["exact"], quote
            assert text[:begin].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])
    statements = [i for i in document["items"] if i["motivation"] == "describing"]
    assert len(statements) == len(analysis["attributions"])
    if statements:
        assert "http://www.w3.org/ns/oa#hasTarget" in nquads


def check_schema(path, analysis):
    from rdflib.namespace import SDO
    document = json.load(open(path, encoding="utf-8"))
    nquads, _, _ = expand(document, {"https://schema.org": {"@vocab": "https://schema.org/"}})
    for term in set(re.findall(r"<https://schema\.org/([^>]+)>", nquads)):
        assert term in SDO, f"schema.org has no {term}"
    assert "schema.org" in nquads
    parts = document.get("hasPart", document.get("@graph", []))
    assert len(parts) == len(analysis["attributions"])


def check_brat(folder, _):
    declared = set(re.findall(r"^(\w+)", open(folder + "/annotation.conf").read(), re.M))
    for path in glob.glob(folder + "/*.ann"):
        text = open(path[:-4] + ".txt", newline="", encoding="utf-8").read()
        ids = {}
        for line in open(path, newline="", encoding="utf-8").read().splitlines():
            key, rest = line.split("\t", 1)
            assert key not in ids, key
            if key[0] == "T":
                place, covered = rest.split("\t")
                kind, offsets = place.split(" ", 1)
                pieces = [text[int(b):int(e)] for b, e in
                          (piece.split(" ") for piece in offsets.split(";"))]
                assert " ".join(pieces) == covered, (pieces, covered)
            else:
                kind = rest.split()[0]
                for other in re.findall(r"\bT\d+\b", rest.split("\t")[0]):
                    assert other in ids, other
            assert kind == "AnnotatorNotes" or kind in declared, kind
            ids[key] = line


def check_graphml(path, _):
    import networkx
    graph = networkx.read_graphml(path)
    assert graph.is_directed() and not graph.is_multigraph()
    assert all(data["weight"] >= 1 for _, _, data in graph.edges(data=True))
    assert all(data["label"] and data["type"] for _, data in graph.nodes(data=True))


if __name__ == "__main__":
    which, export = sys.argv[1:3]
    known = json.load(open(sys.argv[3], encoding="utf-8")) if len(sys.argv) > 3 else None
    globals()["check_" + which](export, known)
