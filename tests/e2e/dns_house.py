# dns_house.py - a namespace's inside with real and pretended name servers of its own
#
# Needs “unshare -rmn”, iproute2 and nsd; nothing here leaves loopback.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

REAL = '127.0.0.1'
NOBODY = '127.0.0.9'
STUB = '127.0.0.53'
STUBS = [STUB, '127.0.0.54', '127.0.0.55']

ENVIRONMENT = {
    **os.environ,
    'PATH': os.environ.get('PATH', '') + ':/usr/sbin:/sbin',
    'LC_ALL': 'C.UTF-8',
    'GSETTINGS_BACKEND': 'memory',
    'GIO_USE_PROXY_RESOLVER': 'dummy',
}

LONG_TEXT = ' '.join(['"' + 'x' * 250 + '"'] * 8)

ZONE = f'''
$ORIGIN example.
$TTL 60
@            SOA   ns root 1 3600 600 86400 60
@            NS    ns
ns           A     127.0.0.1
harbour      MX    0 harbour-example.mail.protection.outlook.com.
quay         MX    5 quay-example.A-v1.mx.Microsoft.
pier         MX    1 aspmx.l.google.com.
pier         MX    5 alt1.aspmx.l.google.com.
sluice       MX    10 mx0a-00000000.pphosted.com.
lock         MX    20 lock-example.mail.protection.outlook.com.
lock         MX    10 eu-smtp-inbound-1.mimecast.com.
null         MX    0 .
ferry        A     127.0.0.1
buoy         MX    32767 ms12345678.msv1.invalid.
cabin        MX    10 cabin-example.olc.protection.outlook.com.
autodiscover.harbour  CNAME  autodiscover.outlook.com.
alias        CNAME harbour
dangling     CNAME nobody
harbour      TXT   "v=spf1 include:spf.protection.outlook.com" " -all"
selector1._domainkey.harbour  CNAME  selector1-harbour-example._domainkey.harbour.onmicrosoft.com.
weir         MX    10 mx0a-00000001.pphosted.com.
weir         TXT   "google-site-verification=none"
weir         TXT   "v=SPF1 redirect=_spf.weir.example"
_spf.weir    TXT   "v=spf1 include:_more.weir.example include:_gone.weir.example -all"
_more.weir   TXT   "v=spf1 include:weir.example ip4:192.0.2.1 include:" "spf.protection.outlook.com ~all"
autodiscover.weir  CNAME  autodiscover.keeper
autodiscover.keeper  CNAME  autodiscover.outlook.com.
selector2._domainkey.weir  CNAME  selector2-weir-example._domainkey.weir.q-v1.dkim.mail.Microsoft.
msoid.weir   CNAME  clientconfig.partner.microsoftonline-p.net.cn.
mole         MX    10 mail.mole
mail.mole    A     127.0.0.1
autodiscover.mole  A  127.0.0.1
mole         TXT   "v=spf1 include:mole.example include:_spf.google.com ?all"
mole         TXT   "v=spf1 mx -all"
reed         MX    10 mail.reed
*.reed       CNAME pier
long         TXT   {LONG_TEXT}
$ORIGIN tide.example.
@            MX    0 tide-example.mail.protection.outlook.com
'''

# A name server that leads Microsoft's name astray, HubSpot's out, and knows every name of example.com.
LIES = {
    'microsoftonline.com': 'login A 10.0.0.1',
    'hubspot.com': 'app A 203.0.113.7',
    'example.com': '* A 10.0.0.9',
}

LYING_ZONE = '''
$ORIGIN {name}.
$TTL 60
@  SOA  ns root 1 3600 600 86400 60
@  NS   ns
ns A    127.0.0.1
{lie}
'''

ZONE_OF = '''
zone:
  name: {name}
  zonefile: "{folder}/{name}.zone"
'''

NSD = '''
server:
  ip-address: 127.0.0.1
  {ipv6}
  port: 53
  server-count: 1
  username: ""
  zonesdir: "{folder}"
  database: ""
  pidfile: "{folder}/nsd.pid"
  logfile: "{folder}/nsd.log"
  xfrdfile: "{folder}/xfrd.state"
  xfrdir: "{folder}"
  zonelistfile: "{folder}/zone.list"
remote-control:
  control-enable: no
zone:
  name: example
  zonefile: "{folder}/example.zone"
'''


def mute(query):
    return None


def with_flags(flags):
    """An answer of these flags that repeats the question and says no more."""
    return lambda query: query[:2] + flags.to_bytes(2, 'big') + query[4:]


def babble(query):
    """The header and question are right, then comes one record too few."""
    return query[:2] + b'\x81\x80\0\1\0\2\0\0\0\0' + query[12:] + b'\xc0\x0c\0\x0f\0\1'


class Stub:
    """A name server that answers as told, or not at all; its streams are taken and stay mute."""

    def __init__(self, address, answer):
        self.answer = answer
        self.datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.datagrams.bind((address, 53))
        self.streams = socket.socket()
        self.streams.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.streams.bind((address, 53))
        self.streams.listen()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            query, peer = self.datagrams.recvfrom(4096)
            answer = self.answer(query)
            if answer is not None:
                self.datagrams.sendto(answer, peer)


class House:
    """The namespaces' inside: loopback, a name server, a resolv.conf of our own."""

    def __init__(self, folder, more=''):
        """more: of the zone of example, each part with an $ORIGIN of its own."""
        self.folder = Path(folder)
        self.zone = ZONE + more
        self.resolv_conf = self.folder / 'resolv.conf'
        for command in (['ip', 'link', 'set', 'lo', 'up'],
                        ['ip', 'address', 'replace', REAL + '/8', 'dev', 'lo'],
                        ['ip', 'address', 'replace', '127.0.0.2/8', 'dev', 'lo']):
            subprocess.run(command, check=True, env=ENVIRONMENT)
        self.ask()
        subprocess.run(['mount', '--bind', self.resolv_conf, '/etc/resolv.conf'], check=True)
        self.hosts = self.folder / 'hosts'
        self.list_names()
        subprocess.run(['mount', '--bind', self.hosts, '/etc/hosts'], check=True)
        self.ipv6 = self.has_ipv6()
        self.nsd = self.start_nsd()
        self.stubs = {address: Stub(address, mute) for address in STUBS}

    def has_ipv6(self):
        try:
            socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).bind(('::1', 0))
        except OSError:
            return False
        return True

    def start_nsd(self):
        (self.folder / 'example.zone').write_text(self.zone)
        ipv6 = 'ip-address: ::1' if self.ipv6 else 'do-ip6: no'
        settings = NSD.format(folder=self.folder, ipv6=ipv6)
        for name, lie in LIES.items():
            (self.folder / f'{name}.zone').write_text(LYING_ZONE.format(name=name, lie=lie))
            settings += ZONE_OF.format(name=name, folder=self.folder)
        (self.folder / 'nsd.conf').write_text(settings)
        return subprocess.Popen(['nsd', '-d', '-c', self.folder / 'nsd.conf'], env=ENVIRONMENT,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def ask(self, *servers, search='example'):
        """Written in place: the file is mounted."""
        lines = [f'nameserver {server}' for server in servers]
        self.resolv_conf.write_text('\n'.join([f'search {search}'] + lines) + '\n')

    def list_names(self, *lines):
        """This computer's own list. Written in place: the file is mounted."""
        self.hosts.write_text('\n'.join(['127.0.0.1 localhost', *lines]) + '\n')

    def stub(self, answer):
        self.stubs[STUB].answer = answer
        self.ask(STUB)

    def wait(self):
        """Returns: whether nsd takes streams within ten seconds."""
        for _ in range(100):
            try:
                socket.create_connection((REAL, 53), 1).close()
                return True
            except OSError:
                time.sleep(0.1)
        return False

    def close(self):
        self.nsd.terminate()
        self.nsd.wait(10)


def find_obstacle(*tools):
    """Returns: why no house can stand here in which TOOLS are needed too, or nothing."""
    for tool in ('unshare', 'ip', 'nsd', 'mount', *tools):
        if shutil.which(tool, path=ENVIRONMENT['PATH']) is None:
            return f'{tool} is not installed'
    probe = subprocess.run(['unshare', '-rmn', 'true'], capture_output=True, text=True)
    return probe.stderr.strip() if probe.returncode != 0 else ''
