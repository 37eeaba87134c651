"""Carries a compilation into MkDocs: virtual pages, data scripts, one error when something is wrong.

The only module that knows MkDocs' events. It decides nothing about content.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File

from build_tools.compile import Compilation, compile_corpus
from build_tools.danish import long_date
from build_tools.load import read_sources
from build_tools.pages import page_file, page_text
from build_tools.report import format_text, summary

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_LOG = logging.getLogger("mkdocs.plugins.vejviser")


class VejviserConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin."""

    kilde = config_options.Type(str, default=".")
    """The folder that holds `guidelines/`, relative to mkdocs.yml."""


class VejviserPlugin(BasePlugin[VejviserConfig]):  # type: ignore[no-untyped-call]
    """Compiles `guidelines/` and hands the pages to MkDocs."""

    given: Compilation | None = None
    """A compilation made by the caller, used instead of compiling once more."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and data; stop with one error when a finding stops the build."""
        compilation = self.given or self._compile(config)
        if compilation.failed:
            _LOG.error("%s", format_text(compilation.findings))
            message = f"Siden bygges ikke: {summary(compilation.findings)}"
            raise PluginError(message)
        config.extra["kontrolleret"] = compilation.checked
        config.extra["kontrolleret_ord"] = long_date(compilation.checked)
        made = {page_file(page): page_text(page) for page in compilation.pages} | dict(compilation.assets)
        if taken := [uri for uri in made if files.get_file_from_path(uri)]:
            message = f"docs/{taken[0]} har samme navn som en side, der laves af guidelines. Omdøb filen."
            raise PluginError(message)
        for uri, text in made.items():
            files.append(File.generated(config, uri, content=text))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Keep generated HTML away from the Markdown parser, which has nothing to do with it."""
        if page.meta.get("raa"):
            page.meta["krop"] = markdown
            return ""
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Put the generated HTML back as the content of its page."""
        return str(page.meta.pop("krop", html))

    def _compile(self, config: MkDocsConfig) -> Compilation:
        root = Path(config.config_file_path).parent / self.config.kilde
        return compile_corpus(*read_sources(root))
