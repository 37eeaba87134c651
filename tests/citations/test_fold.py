"""Clean text and the way back to the text as it was."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.citations.fold import fold


@pytest.mark.parametrize(
    ("given_text", "clean"),
    [
        ("service\u00adloven", "serviceloven"),
        ("lovbe- kendtgørelse", "lovbekendtgørelse"),
        ("service-\nloven", "serviceloven"),
        ("social- og sundhed", "social- og sundhed"),
        ("§ 81a<sup>71</sup> også", "§ 81a også"),
        ("§&nbsp;85", "§ 85"),
        ("&sect; 85", "§ 85"),
        ("Service\\_loven", "Serviceloven"),
        ("§ 110[^3], stk. 2", "§ 110, stk. 2"),
        ("<b>§ 85</b>", "§ 85"),
        ("a<br>b", "a\nb"),
        ("pa\u030a", "på"),
        ("107\u2013110", "107-110"),
        ("§ 110-\nboform", "§ 110-\nboform"),
        ("nothing here", "nothing here"),
    ],
)
def test_what_typesetting_put_in_is_taken_out(given_text, clean):
    assert fold(given_text).text == clean


@given(st.text(alphabet="ab §-\n\u00ad\u00a0<sup>1/&;nbsct\\_[^]å", max_size=60))
def test_every_clean_sign_knows_where_it_came_from(text):
    folded = fold(text)
    assert len(folded.low) == len(folded.text)
    places = [folded.origin(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in places)
    assert all(a.start < b.start for a, b in pairwise(places))
