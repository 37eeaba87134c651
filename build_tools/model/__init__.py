"""The words of the domain as frozen values; standard library only.

`keys` has the names, `words` the closed sets, `guideline`, `law` and `knowledge` the entities,
`corpus` what the stations pass on.
"""
