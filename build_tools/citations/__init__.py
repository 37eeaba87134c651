"""Danish legal citations: found in text, read strictly, written canonically.

Stands alone: knows no register, no files and no other part of the house. Acts are handed over as
`Act` values; everything given back is a frozen value with its place in the text.
"""

from build_tools.citations.acts import Act, Edition
from build_tools.citations.canonical import format_citation, official_url, spoken
from build_tools.citations.find import find_citations, parse_citation
from build_tools.citations.model import Citation, CitationError, Kind, Provision, Span, Status, Version
from build_tools.citations.names import LawNames
from build_tools.citations.references import Reference, to_references

__all__ = [
    "Act",
    "Citation",
    "CitationError",
    "Edition",
    "Kind",
    "LawNames",
    "Provision",
    "Reference",
    "Span",
    "Status",
    "Version",
    "find_citations",
    "format_citation",
    "official_url",
    "parse_citation",
    "spoken",
    "to_references",
]
