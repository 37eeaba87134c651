"""The compiler of Vejviser: YAML under ``guidelines/`` becomes pages, search documents and findings.

Imports go down one floor at a time: edges, the line, stations, tools, words.
This file hands on nothing, so that the set-up script can run before anything is installed.
"""
