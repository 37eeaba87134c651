"""A page as a Markdown file with front matter: the form that MkDocs, `sider` and golden tests share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.model.corpus import Page


def page_file(page: Page) -> str:
    """Return the path of the page's Markdown file."""
    return page.uri.removesuffix(".html") + ".md"


def page_text(page: Page) -> str:
    """Return the page as front matter and HTML; JSON strings are valid YAML."""
    meta = {"title": page.title, "description": page.description, "menu": page.menu}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items() if value]
    head = "\n".join(("---", *lines, "raa: true", "---"))
    body = "\n".join(line for line in page.body.splitlines() if line.strip())
    return f"{head}\n\n{body}\n"
