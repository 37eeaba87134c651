"""Search on two surfaces, one language: the command line over Whoosh and the browser over a script.

Knows documents, never guidelines and never MkDocs.
"""
