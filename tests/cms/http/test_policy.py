"""Every answer says what a browser may do with it: nothing foreign, nothing inline in public."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from cms.http.middleware.policy import ContentPolicyMiddleware


def directives(header: str) -> dict[str, list[str]]:
    """Read a policy back, as a browser does."""
    parts = (directive.split() for directive in header.split(";"))
    return {name: sources for name, *sources in parts}


def policy_at(path: str) -> dict[str, list[str]]:
    answer = ContentPolicyMiddleware(lambda _: HttpResponse())(RequestFactory().get(path))
    return directives(answer["Content-Security-Policy"])


def test_a_public_page_runs_only_the_files_of_this_site():
    policy = policy_at("/")
    assert policy["default-src"] == ["'self'"]
    assert "script-src" not in policy
    assert "style-src" not in policy
    assert policy["img-src"] == ["'self'", "data:"]
    assert policy["object-src"] == ["'none'"]


@pytest.mark.parametrize("path", ["/", "/admin/"])
def test_no_page_can_be_framed_rebased_or_posted_elsewhere(path):
    policy = policy_at(path)
    for directive in ("frame-ancestors", "base-uri", "form-action"):
        assert policy[directive] == ["'self'"]


def test_only_the_admin_may_run_what_stands_in_its_own_pages():
    assert "'unsafe-inline'" in policy_at("/admin/pages/")["script-src"]
    for path in ("/", "/administration/", "/en/admin/", "/media/admin/"):
        assert "'unsafe-inline'" not in str(policy_at(path))


def test_no_policy_lets_another_host_in():
    for path in ("/", "/admin/"):
        for sources in policy_at(path).values():
            assert set(sources) <= {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}


def test_an_answer_keeps_a_stricter_policy_of_its_own():
    own = {"Content-Security-Policy": "default-src 'none'; sandbox"}
    middleware = ContentPolicyMiddleware(lambda _: HttpResponse(headers=own))
    answer = middleware(RequestFactory().get("/media/images/a.png"))
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("path", ["/robots.txt", "/%00", "/robots.txt?a=%00", "/media/nothing"])
def test_the_headers_stand_on_every_answer_refusals_too(path, db):
    answer = Client().get(path)
    assert answer["Content-Security-Policy"].startswith("default-src 'self'")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert "camera=()" in answer["Permissions-Policy"]
