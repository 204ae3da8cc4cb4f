// provider.mjs - an OpenID provider that we did not write, at the paths where Microsoft has its own
//
// node provider.mjs SETTINGS.json: listens on loopback until its standard input ends; prints the port
// when it is ready, and then what happens, one line each, without any secret.
// SETTINGS: {modules, address, port, authority, key, certificate, client, interval, secrets}; with the
// port 0 any is taken, and “@” in the authority stands for it. What is secret is added to the file of
// that name.
//
// SPDX-License-Identifier: GPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

import { PERSONAL, WORK } from './accounts.mjs';
import { Graph } from './graph.mjs';
import { newTenant } from './tenant.mjs';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const graph = new Graph();
const tenants = {};

function say(...words) {
  console.log(words.join(' '));
}

// Microsoft's names for a tenant: its id, a domain of it, or whoever comes.
function findTenant(name) {
  const small = name.toLowerCase();
  if (small === 'consumers' || small === PERSONAL) return tenants[PERSONAL];
  if (['common', 'organizations', WORK, 'harbour.example'].includes(small)) return tenants[WORK];
  return undefined;
}

function sayJson(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

// As Microsoft says that it knows no such tenant.
function sayNoTenant(response, name) {
  sayJson(response, 400, {
    error: 'invalid_tenant',
    error_description: `AADSTS90002: Tenant '${name}' not found. Check to make sure you have the correct tenant ID`
      + ` and are signing into the correct cloud.\r\nTrace ID: ${randomUUID()}\r\n`
      + `Correlation ID: ${randomUUID()}\r\nTimestamp: ${new Date().toISOString()}`,
    error_codes: [90002],
    timestamp: new Date().toISOString(),
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
  });
}

// Who signs people of a domain in: we do, as far as the domain is known.
function sayRealm(response, domain) {
  const known = findTenant(domain) !== undefined;
  sayJson(response, 200, {
    NameSpaceType: known ? 'Managed' : 'Unknown',
    DomainName: domain,
    FederationBrandName: 'Harbour',
    cloud_instance_name: 'microsoftonline.com',
  });
}

async function answer(request, response) {
  const { url } = request;
  const path = url.split('?')[0];
  response.on('finish', () => say(request.method, path, response.statusCode));

  if (path.startsWith('/v1.0/')) {
    await graph.answer(request, response, Object.values(tenants));
    return;
  }

  if (path.startsWith('/common/userrealm/')) {
    sayRealm(response, path.split('@')[1] ?? '');
    return;
  }

  const part = /^\/([^/]+)(\/(?:oauth2|discovery|interaction)\/.*)$/.exec(url);
  const description = /^\/([^/]+)\/v2\.0(\/\.well-known\/.*)$/.exec(url);
  const [, name, rest] = part ?? description ?? [];
  const tenant = name !== undefined ? findTenant(decodeURIComponent(name)) : undefined;

  if (name === undefined) sayJson(response, 404, { error: 'not_found' });
  else if (tenant === undefined) sayNoTenant(response, name);
  else if (rest.startsWith('/interaction/')) await tenant.interact(request, response, `/${name}`);
  else tenant.lead(request, response, `/${name}`, rest);
}

const server = createServer({
  key: readFileSync(settings.key), cert: readFileSync(settings.certificate),
}, (request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) sayJson(response, 500, { error: 'server_error' });
    else response.destroy();
  });
});

server.listen(settings.port, settings.address, async () => {
  const { port } = server.address();
  const authority = settings.authority.replace('@', port);
  for (const tid of [WORK, PERSONAL]) {
    tenants[tid] = await newTenant({ ...settings, authority, tid, say });
  }
  say('ready', port);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
