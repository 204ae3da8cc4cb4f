# batch_house.py - a namespace's inside with name servers and a pretended sign-in service of Microsoft's
#
# Needs what dns_house.py needs, and openssl. Nothing here leaves loopback.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import multiprocessing
import socket
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import dns_house
from dns_house import ENVIRONMENT, REAL, House

MICROSOFT = 'login.microsoftonline.com'
AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt'
TENANT = '8b1d6c90-52e7-4f0a-b3c4-91d7e5a06f22'

# Domains by the kind of their mail; each is “d17.bulk.example” and so on.
BULK = 'bulk.example'
KINDS = [
    ['MX 0 {name}-example.mail.protection.outlook.com.', 'TXT "v=spf1 include:spf.protection.outlook.com -all"'],
    ['MX 1 aspmx.l.google.com.', 'TXT "v=spf1 include:_spf.google.com ~all"'],
    ['MX 10 mx.{name}'],
    ['MX 10 mx0a-00000000.pphosted.com.', 'TXT "v=spf1 include:_spf.{name} -all"'],
]


def bulk_zone(n):
    """n domains of all kinds."""
    lines = [f'$ORIGIN {BULK}.']
    for i in range(n):
        lines += [f'd{i} {record.format(name=f"d{i}")}' for record in KINDS[i % len(KINDS)]]
        if i % len(KINDS) == 0:
            lines += [f'autodiscover.d{i} CNAME autodiscover.outlook.com.',
                      f'selector1._domainkey.d{i} CNAME selector1-d{i}._domainkey.d{i}.onmicrosoft.com.']
    return '\n'.join(lines) + '\n'


def make_certificate(folder):
    """An authority of its own and a certificate that it signed. Returns: both files."""
    authority, signed = folder / 'authority.pem', folder / 'signed.pem'
    for command in (
            ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
             '-subj', '/CN=Test authority', '-keyout', folder / 'authority.key', '-out', authority],
            ['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
             '-subj', f'/CN={MICROSOFT}', '-keyout', folder / 'signed.key', '-out', folder / 'signed.csr'],
            ['x509', '-req', '-in', folder / 'signed.csr', '-CA', authority, '-CAkey', folder / 'authority.key',
             '-CAcreateserial', '-days', '2', '-extfile', folder / 'names', '-out', signed]):
        (folder / 'names').write_text(f'subjectAltName=DNS:{MICROSOFT}\n')
        subprocess.run(['openssl', *map(str, command)], check=True, capture_output=True, env=ENVIRONMENT)
    signed.write_text(signed.read_text() + (folder / 'signed.key').read_text())
    return authority, signed


def answer(path):
    """Returns: status and body, as Microsoft’s; the brand has what some writers of JSON forget to escape."""
    if path.startswith('/common/userrealm/'):
        domain = path.split('@')[1].split('?')[0]
        return 200, {'NameSpaceType': 'Managed', 'DomainName': domain, 'FederationBrandName': 'Te\x1fst'}
    domain = path.split('/')[1]
    if domain.startswith('gone'):
        return 400, {'error': 'invalid_tenant', 'error_codes': [90002]}
    return 200, {'issuer': f'https://{MICROSOFT}/{TENANT}/v2.0', 'tenant_region_scope': 'EU',
                 'cloud_instance_name': 'microsoftonline.com'}


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    # Otherwise the second packet of an answer waits for the first one to be acknowledged.
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self):
        told = self.server.told
        with told['lock']:
            told['log'].append(self.path)
            busy = told['busy'].value > 0
            told['busy'].value -= busy
        status, body = (429, {}) if busy else answer(self.path)
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        if busy:
            self.send_header('Retry-After', '1')
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        pass


def serve(listening, signed, told):
    server = Server((REAL, 443), Handler, bind_and_activate=False)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed)
    server.socket = context.wrap_socket(listening, server_side=True, do_handshake_on_connect=False)
    server.told = told
    server.serve_forever()


class BatchHouse(House):
    """The same, with n domains more and somebody who answers as Microsoft does."""

    def __init__(self, folder, n=0):
        super().__init__(folder, bulk_zone(n))
        authority, signed = make_certificate(self.folder)
        subprocess.run(['mount', '--bind', authority, AUTHORITIES], check=True)
        self.list_names(f'{REAL} {MICROSOFT}')
        self.ask(REAL)
        listening = socket.create_server((REAL, 443), backlog=64)
        self.told = {'lock': threading.Lock(), 'log': [], 'busy': multiprocessing.Value('i', 0)}
        threading.Thread(target=serve, args=(listening, signed, self.told), daemon=True).start()

    def forget(self, busy=0):
        """What was asked so far counts no more; so many of the next questions are refused."""
        with self.told['lock']:
            self.told['log'].clear()
            self.told['busy'].value = busy

    def asked(self):
        with self.told['lock']:
            return list(self.told['log'])


def wait_and_watch(process):
    """Returns: the most memory that it took until it ended, in MiB. What the kernel tells about a process
    that has ended counts the memory of who began it, too."""
    most = 0
    while process.poll() is None:
        try:
            status = Path(f'/proc/{process.pid}/status').read_text()
        except OSError:
            continue
        found = [int(line.split()[1]) for line in status.splitlines() if line.startswith('VmHWM:')]
        most = max([most, *found])
        time.sleep(0.02)
    return most / 1024


def find_obstacle(*tools):
    """Returns: why this house cannot stand here, or nothing."""
    if not Path(AUTHORITIES).exists():
        return 'there are no authorities to stand in for'
    return dns_house.find_obstacle('openssl', *tools)
