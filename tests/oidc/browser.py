#!/usr/bin/env python3
# browser.py - a browser without a window: follows links, keeps cookies, fills in forms, as it is told
#
# From its standard input, a line each: the link, then “name=value” for what is filled in or pressed,
# and “?name=value” for what is changed in the link first. Prints “status N”, “page ADDRESS”, without
# a query, and “title TEXT” of where it ends. Nothing of it is an argument, as it may be secret.
# MEDIC_OIDC_TRUST names the authority to trust.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import ssl
import sys
import urllib.error
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

MOST_FORMS = 6


class Page(HTMLParser):
    """The title and the first form of a page."""

    def __init__(self, text):
        super().__init__()
        self.title = ''
        self.action = None
        self.method = 'get'
        self.fields = {}
        self.offered = set()
        self.within_title = self.within_form = self.had_form = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.within_title = tag == 'title'
        if tag == 'form' and not self.had_form:
            self.within_form = self.had_form = True
            self.action = attrs.get('action', '')
            self.method = attrs.get('method', 'get').lower()
        elif tag in ('input', 'button') and self.within_form and 'name' in attrs:
            if attrs.get('type') in ('radio', 'checkbox', 'submit') or tag == 'button':
                self.offered.add(attrs['name'])
            else:
                self.fields[attrs['name']] = attrs.get('value', '')

    def handle_endtag(self, tag):
        self.within_title = False
        if tag == 'form':
            self.within_form = False

    def handle_data(self, data):
        if self.within_title:
            self.title += data

    def fill(self, answers):
        """Returns: what is sent, or nothing when there is nothing new to say."""
        said = {name: value for name, value in answers.items()
                if name in self.offered or name in self.fields}
        return urlencode({**self.fields, **said})


def change(link, changes):
    parts = urlsplit(link)
    query = {**dict(parse_qsl(parts.query, keep_blank_values=True)), **changes}
    return urlunsplit(parts._replace(query=urlencode(query)))


class Browser:
    def __init__(self, trust):
        context = ssl.create_default_context(cafile=trust)
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context),
            urllib.request.HTTPCookieProcessor(CookieJar()))
        self.status = 0
        self.address = ''
        self.page = None

    def go(self, address, form=None):
        headers = {'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document'}
        request = urllib.request.Request(address, data=form.encode() if form is not None else None,
                                         headers=headers)
        try:
            answer = self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            self.status = answer.status
            self.address = answer.geturl()
            self.page = Page(answer.read(1 << 20).decode('utf-8', 'replace'))

    def visit(self, link, answers):
        """Goes on from form to form until there is none."""
        self.go(link)
        for _ in range(MOST_FORMS):
            if self.page.action is None:
                return
            action = urljoin(self.address, self.page.action)
            said = self.page.fill(answers)
            if self.page.method == 'get':
                self.go(f'{action}?{said}')
            else:
                self.go(action, said)


def read_orders():
    """Returns: the link, what is changed in it, what is filled in or pressed."""
    link, *lines = sys.stdin.read().splitlines()
    pairs = [line.split('=', 1) for line in lines if line]
    return (link, {name[1:]: value for name, value in pairs if name.startswith('?')},
            {name: value for name, value in pairs if not name.startswith('?')})


def main():
    link, changes, answers = read_orders()
    browser = Browser(os.environ['MEDIC_OIDC_TRUST'])
    browser.visit(change(link, changes) if changes else link, answers)
    print('status', browser.status)
    print('page', urlunsplit(urlsplit(browser.address)._replace(query='')))
    print('title', browser.page.title.strip())
    return 0


if __name__ == '__main__':
    sys.exit(main())
