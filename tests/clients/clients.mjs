// clients.mjs - Microsoft's own client libraries, against a pretend Microsoft
//
// clients.mjs PLACE BLOCKED: two lines of “mail-medic-cli rehearse NAME --serve --json”, of a healthy
// customer and of one whose mailbox an administrator must approve. Prints TAP.
//
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { createPublicKey, createVerify } from 'node:crypto';
import { PublicClientApplication } from '@azure/msal-node';
import { BatchRequestContent, BatchResponseContent, Client, GraphError, PageIterator,
  ResponseType } from '@microsoft/microsoft-graph-client';

const [place, blocked] = process.argv.slice(2).map((line) => JSON.parse(line));
const IDENTITY = ['User.Read'];
const MAILBOX = ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Calendars.ReadWrite'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TENANTLESS = 'common';

const tests = [];
const test = (name, run) => tests.push([name, run]);

function newProgram(where, tenant = TENANTLESS) {
  return new PublicClientApplication({ auth: {
    clientId: where.application,
    authority: `${where['sign-in']}/${tenant}`,
    knownAuthorities: [new URL(where['sign-in']).host],
  } });
}

// A browser without a window: goes on from form to form, and stops where it is led to a program.
class Browser {
  constructor() { this.cookie = ''; }

  async open(url, form) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), redirect: 'manual',
      headers: { cookie: this.cookie },
    });
    const set = answer.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0];
    const text = await answer.text();
    const action = /action="([^"]*)"/.exec(text)?.[1];
    return {
      kind: /data-page="([^"]*)"/.exec(text)?.[1],
      action: action && new URL(action, url),
      flow: /name="flow" value="([^"]*)"/.exec(text)?.[1],
      leads: answer.headers.get('location'),
    };
  }

  // Picks the account and accepts, or does not. Returns where it ends.
  async signIn(page, account, accepts = true) {
    if (page.kind === 'pick') page = await this.open(page.action, { flow: page.flow, account });
    if (page.kind === 'consent') {
      page = await this.open(page.action, { flow: page.flow, [accepts ? 'accept' : 'cancel']: '1' });
    }
    // “Return to the application without granting consent”
    if (page.kind === 'approval') page = await this.open(page.action, { flow: page.flow, cancel: '1' });
    return page;
  }

  // Signs in for acquireTokenInteractive(), whose own server then gets what it waits for.
  visit(account, accepts) {
    return async (url) => {
      const page = await this.signIn(await this.open(url), account, accepts);
      await fetch(page.leads);
    };
  }
}

async function metadataOf(where, tenant) {
  return (await fetch(`${where['sign-in']}/${tenant}/v2.0/.well-known/openid-configuration`)).json();
}

// As a program that takes nothing on trust: signature, issuer, audience and time.
async function verify(token, where) {
  const [head, body, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url'));
  const metadata = await metadataOf(where, claims.tid);
  const { kid } = JSON.parse(Buffer.from(head, 'base64url'));
  const { keys } = await (await fetch(metadata.jwks_uri)).json();
  const key = createPublicKey({ key: keys.find((each) => each.kid === kid), format: 'jwk' });
  assert.ok(createVerify('RSA-SHA256').update(`${head}.${body}`)
    .verify(key, Buffer.from(signature, 'base64url')));
  assert.equal(claims.iss, metadata.issuer);
  assert.equal(claims.aud, where.application);
  assert.ok(claims.nbf <= Date.now() / 1000 && Date.now() / 1000 < claims.exp);
  return claims;
}

const [anna] = place.accounts;
const program = newProgram(place);
const browser = new Browser();
let account;
let graph;

function newGraph(where, token) {
  return Client.initWithMiddleware({
    baseUrl: where['sign-in'], customHosts: new Set([new URL(where['sign-in']).hostname]),
    authProvider: { getAccessToken: async () => token },
  });
}

test('the metadata of an organisation names it, and common names none', async () => {
  assert.equal((await metadataOf(place, place.tenant)).issuer, `${place['sign-in']}/${place.tenant}/v2.0`);
  assert.equal((await metadataOf(place, 'common')).issuer, `${place['sign-in']}/{tenantid}/v2.0`);
});

test('instance discovery knows the host', async () => {
  const ask = new URLSearchParams({
    'api-version': '1.1', authorization_endpoint: `${place['sign-in']}/common/oauth2/v2.0/authorize`,
  });
  const said = await (await fetch(`${place['sign-in']}/common/discovery/instance?${ask}`)).json();
  assert.ok(said.metadata[0].aliases.includes(new URL(place['sign-in']).host));
  assert.match(said.tenant_discovery_endpoint, /\/v2\.0\/\.well-known\/openid-configuration$/);
});

test('MSAL signs in in a browser, by a code with PKCE', async () => {
  const got = await program.acquireTokenInteractive({
    scopes: IDENTITY, openBrowser: browser.visit(anna), successTemplate: 'done', errorTemplate: 'no',
  });
  account = got.account;
  assert.equal(account.username, anna);
  assert.equal(account.tenantId, place.tenant);
  assert.equal(account.homeAccountId, `${got.idTokenClaims.oid}.${place.tenant}`);
  assert.deepEqual(got.scopes.filter((each) => each.includes('.')), IDENTITY);
  const claims = await verify(got.idToken, place);
  assert.equal(claims.preferred_username, anna);
  assert.equal(claims.ver, '2.0');
  assert.match(got.requestId, UUID);
});

test('MSAL gives the token from its cache without a word', async () => {
  const got = await program.acquireTokenSilent({ account, scopes: IDENTITY });
  assert.equal(got.fromCache, true);
});

test('MSAL is told to ask the person when more is wanted than was granted', async () => {
  await assert.rejects(program.acquireTokenSilent({ account, scopes: MAILBOX, forceRefresh: true }),
    (error) => error.name === 'InteractionRequiredAuthError' && error.errorCode === 'invalid_grant'
      && error.subError === 'consent_required' && /AADSTS65001/.test(error.errorMessage));
});

test('MSAL asks for the mailbox, and is told when the person says no', async () => {
  await assert.rejects(program.acquireTokenInteractive({
    scopes: MAILBOX, openBrowser: browser.visit(anna, false), successTemplate: 'done', errorTemplate: 'no',
  }), (error) => error.errorCode === 'access_denied');
});

test('MSAL asks for the mailbox, and gets it', async () => {
  const got = await program.acquireTokenInteractive({
    scopes: MAILBOX, loginHint: anna, openBrowser: browser.visit(anna), successTemplate: 'done',
    errorTemplate: 'no',
  });
  assert.deepEqual(MAILBOX.filter((each) => !got.scopes.includes(each)), []);
  graph = newGraph(place, got.accessToken);
});

test('MSAL refreshes, and the new token is another one', async () => {
  const before = await program.acquireTokenSilent({ account, scopes: MAILBOX });
  const after = await program.acquireTokenSilent({ account, scopes: MAILBOX, forceRefresh: true });
  assert.equal(after.fromCache, false);
  assert.notEqual(after.accessToken, before.accessToken);
  graph = newGraph(place, after.accessToken);
});

test('MSAL signs in with a code that is typed in elsewhere', async () => {
  const other = new Browser();
  const got = await newProgram(place, place.tenant).acquireTokenByDeviceCode({
    scopes: IDENTITY,
    deviceCodeCallback: async ({ userCode, verificationUri, message, expiresIn }) => {
      assert.ok(message.includes(userCode) && message.includes(verificationUri));
      assert.equal(expiresIn, 900);
      const page = await other.signIn(await other.open(verificationUri, { code: userCode }), anna);
      assert.equal(page.kind, 'done');
    },
  });
  assert.equal(got.account.username, anna);
});

test('MSAL is told that the person declined the code', async () => {
  const other = new Browser();
  await assert.rejects(newProgram(place).acquireTokenByDeviceCode({
    scopes: MAILBOX,
    deviceCodeCallback: async ({ userCode, verificationUri }) => {
      const page = await other.open(verificationUri, { code: userCode });
      await other.open(page.action, { flow: page.flow, cancel: '1' });
    },
  }), /authorization_declined/);
});

test('MSAL is told that an administrator must approve', async () => {
  const [person] = blocked.accounts;
  await assert.rejects(newProgram(blocked).acquireTokenInteractive({
    scopes: MAILBOX, openBrowser: new Browser().visit(person), successTemplate: 'done', errorTemplate: 'no',
  }), (error) => error.errorCode === 'access_denied' && /AADSTS90094/.test(error.errorMessage));
});

test('Graph says who it is, and no more than is selected', async () => {
  const me = await graph.api('/me').get();
  assert.equal(me.mail, anna);
  assert.equal(me.userPrincipalName, anna);
  assert.match(me['@odata.context'], /\$metadata#users\/\$entity$/);
  const some = await graph.api('/me').select(['displayName', 'mail']).get();
  assert.deepEqual(Object.keys(some).filter((key) => !key.startsWith('@')).sort(), ['displayName', 'id', 'mail']);
});

test('Graph lists the folders, and opens one by its name or id', async () => {
  const { value } = await graph.api('/me/mailFolders').get();
  const inbox = await graph.api('/me/mailFolders/inbox').get();
  assert.deepEqual(value.find((each) => each.id === inbox.id).displayName, inbox.displayName);
  assert.equal((await graph.api(`/me/mailFolders/${inbox.id}`).get()).id, inbox.id);
});

test('Graph takes a draft, lets it be changed and removed', async () => {
  const draft = await graph.api('/me/messages').post({
    subject: 'A draft', body: { contentType: 'html', content: '<p>Hello</p>' },
  });
  assert.equal(draft.isDraft, true);
  const changed = await graph.api(`/me/messages/${draft.id}`).update({ subject: 'Changed' });
  assert.equal(changed.subject, 'Changed');
  assert.equal(changed.body.content, '<p>Hello</p>');
  await graph.api(`/me/messages/${draft.id}`).delete();
  await assert.rejects(graph.api(`/me/messages/${draft.id}`).get(),
    (error) => error.statusCode === 404 && error.code === 'ErrorItemNotFound');
});

test('Graph sends a draft, and a message to oneself arrives', async () => {
  const toRecipients = [{ emailAddress: { address: anna } }];
  const draft = await graph.api('/me/messages').post({ subject: 'By draft', toRecipients });
  await graph.api(`/me/messages/${draft.id}/send`).post({});
  await graph.api('/me/sendMail').post({
    message: { subject: 'At once', body: { contentType: 'text', content: 'Hello' }, toRecipients },
    saveToSentItems: false,
  });
  const inbox = await graph.api('/me/mailFolders/inbox/messages').get();
  assert.deepEqual(inbox.value.map((each) => each.subject), ['At once', 'By draft']);
  assert.equal(inbox.value[0].bodyPreview, 'Hello');
  assert.equal(inbox.value[0].toRecipients[0].emailAddress.address, anna);
  const sent = await graph.api('/me/mailFolders/sentitems/messages').filter("subject eq 'At once'").get();
  assert.deepEqual(sent.value, []);
});

test('Graph lists messages page by page, as they were asked for', async () => {
  for (let i = 0; i < 12; i++) await graph.api('/me/messages').post({ subject: `Number ${i}` });
  const usual = await graph.api('/me/mailFolders/drafts/messages').get();
  assert.equal(usual.value.length, 10);
  const page = await graph.api('/me/mailFolders/drafts/messages').top(5).select('subject').count(true)
    .orderby('receivedDateTime asc').get();
  assert.equal(page.value.length, 5);
  assert.equal(page['@odata.count'], 12);
  const subjects = [];
  await new PageIterator(graph, page, (each) => subjects.push(each.subject)).iterate();
  assert.deepEqual(subjects, [...Array(12).keys()].map((i) => `Number ${i}`));
});

test('Graph shows the default calendar, and the calendars with it', async () => {
  const calendar = await graph.api('/me/calendar').get();
  assert.equal(calendar.isDefaultCalendar, true);
  assert.equal(calendar.owner.address, anna);
  const { value } = await graph.api('/me/calendars').select('name,isDefaultCalendar').get();
  assert.ok(value.some((each) => each.id === calendar.id));
  assert.equal((await graph.api(`/me/calendars/${calendar.id}`).get()).name, calendar.name);
});

test('Graph answers each part of a batch, and none whose condition was not met', async () => {
  const part = (id, path, dependsOn) => ({ id, dependsOn, request: new Request(`https://graph.microsoft.com${path}`) });
  const content = await new BatchRequestContent([
    part('1', '/me'), part('2', '/me/dreams', ['1']), part('3', '/me/calendar', ['2']),
  ]).getContent();
  const said = new BatchResponseContent(await graph.api('/$batch').post(content));
  assert.equal((await said.getResponseById('1').json()).mail, anna);
  assert.equal(said.getResponseById('2').status, 400);
  assert.equal(said.getResponseById('3').status, 424);
});

test('what Graph refuses is a GraphError with code, sentence, time and ids', async () => {
  const failure = await graph.api('/me').select('male').get().catch((error) => error);
  assert.ok(failure instanceof GraphError);
  assert.equal(failure.statusCode, 400);
  assert.equal(failure.code, 'BadRequest');
  assert.match(failure.message, /'male'/);
  assert.match(failure.requestId, UUID);
  assert.ok(Math.abs(failure.date - Date.now()) < 60e3);
  assert.match(JSON.parse(failure.body).innerError['client-request-id'], UUID);
  const stranger = await newGraph(place, 'guessed').api('/me').get().catch((error) => error);
  assert.equal(stranger.statusCode, 401);
  assert.equal(stranger.code, 'InvalidAuthenticationToken');
});

test('every answer of Graph can be found again', async () => {
  const mine = '11111111-2222-4333-8444-555555555555';
  const raw = await graph.api('/me').header('client-request-id', mine).responseType(ResponseType.RAW).get();
  assert.match(raw.headers.get('request-id'), UUID);
  assert.equal(raw.headers.get('client-request-id'), mine);
  assert.ok(!Number.isNaN(Date.parse(raw.headers.get('date'))));
});

test('MSAL forgets the account', async () => {
  await program.getTokenCache().removeAccount(account);
  await assert.rejects(program.acquireTokenSilent({ account, scopes: IDENTITY }),
    (error) => error.errorCode === 'no_tokens_found');
});

let failed = 0;
for (const [index, [name, run]] of tests.entries()) {
  try {
    await run();
    console.log(`ok ${index + 1} - ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${index + 1} - ${name}`);
    console.log(String(error.stack ?? error).split('\n').map((line) => `# ${line}`).join('\n'));
  }
}
console.log(`1..${tests.length}`);
process.exit(failed ? 1 : 0);
