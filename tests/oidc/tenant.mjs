// tenant.mjs - one tenant: an instance of the provider, and the page on which an account is picked
//
// SPDX-License-Identifier: GPL-3.0-or-later

import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { accounts, findAccount, findByAddress } from './accounts.mjs';

const GRAPH_SCOPES = ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Calendars.Read', 'Calendars.ReadWrite'];
const ROUTES = {
  authorization: '/oauth2/v2.0/authorize',
  code_verification: '/oauth2/v2.0/deviceauth',
  device_authorization: '/oauth2/v2.0/devicecode',
  end_session: '/oauth2/v2.0/logout',
  jwks: '/discovery/v2.0/keys',
  token: '/oauth2/v2.0/token',
};
const LONGEST_FORM = 16 * 1024;

const escape = (text) => String(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() };
}

// Microsoft lets “select_account” be asked for; this provider knows it once it is told of it.
function newPolicy({ Prompt, base }) {
  const policy = base();
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

function configure({ interactionPolicy, tid, client }) {
  return {
    clients: [{
      client_id: client,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://localhost/'],
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    }],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [newKey()] },
    scopes: ['openid', 'offline_access', 'profile', 'email', ...GRAPH_SCOPES],
    claims: {
      openid: ['sub', 'tid', 'oid', 'ver'], profile: ['name', 'preferred_username'], email: ['email'],
    },
    // There is no userinfo to ask: what it would say is in the id token, as at Microsoft's.
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true },
    },
    findAccount: (_, oid) => ({
      accountId: oid,
      claims: () => describe(findAccount(tid, oid)),
    }),
    interactions: {
      policy: newPolicy(interactionPolicy),
      url: (ctx, interaction) => `${mountOf(ctx)}/interaction/${interaction.uid}`,
    },
    pkce: { required: () => true, methods: ['S256'] },
    rotateRefreshToken: true,
    routes: ROUTES,
    ttl: {
      AccessToken: 3599, AuthorizationCode: 600, DeviceCode: 900, Grant: 86400, IdToken: 3600,
      Interaction: 600, RefreshToken: 86400, Session: 86400,
    },
  };
}

function describe(account) {
  return {
    sub: account.oid,
    oid: account.oid,
    tid: account.tid,
    ver: '2.0',
    name: account.name,
    preferred_username: account.userPrincipalName,
    email: account.mail,
  };
}

const mountOf = (ctx) => ctx.req.originalUrl.slice(0, ctx.req.originalUrl.indexOf(ctx.req.url));

// OpenID Connect wants “consent” asked for before there is a refresh token; Microsoft does not insist.
function withConsent(path) {
  const [place, query] = path.split('?');
  const asked = new URLSearchParams(query);
  const prompts = new Set((asked.get('prompt') ?? '').split(' ').filter(Boolean));
  if (place !== ROUTES.authorization || prompts.has('none')
      || !(asked.get('scope') ?? '').split(' ').includes('offline_access')) {
    return path;
  }
  asked.set('prompt', [...prompts.add('consent')].join(' '));
  return `${place}?${asked}`;
}

// Microsoft's answer says how often to ask, and has no address with the code in it.
function sayInterval(interval) {
  return async (ctx, next) => {
    await next();
    if (ctx.path === ROUTES.device_authorization && ctx.status === 200) {
      delete ctx.body.verification_uri_complete;
      ctx.body.interval = interval;
      ctx.body.message = `To sign in, open the page ${ctx.body.verification_uri} and enter the code.`;
    }
  };
}

async function readForm(request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
    if (text.length > LONGEST_FORM) throw new Error('too long a form');
  }
  return new URLSearchParams(text);
}

class Tenant {
  constructor(provider, tid, say) {
    this.provider = provider;
    this.tid = tid;
    this.say = say;
    this.callback = provider.callback();
  }

  // The provider sees the path as if it were alone here; “originalUrl” has it name itself in full.
  lead(request, response, mount, path) {
    request.url = withConsent(path);
    request.originalUrl = `${mount}${request.url}`;
    this.callback(request, response);
  }

  // Returns: who holds the token, and what it is good for
  async whose(token) {
    const found = await this.provider.AccessToken.find(token);
    // The provider's own storage is one for all tenants.
    const account = found && found.isValid ? findAccount(this.tid, found.accountId) : undefined;
    return account ? { account, scopes: found.scope.split(' ') } : undefined;
  }

  async interact(request, response, mount) {
    request.originalUrl = request.url;
    const details = await this.provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const form = await readForm(request);
      await this.decide(request, response, details, form.get('account'), form.get('answer'));
    } else {
      this.showPicker(response, details, request.url);
    }
  }

  showPicker(response, { params, prompt }, action) {
    const hint = String(params.login_hint ?? '');
    const rows = accounts.filter(({ tid }) => tid === this.tid).map(({ userPrincipalName: name }) => (
      `<label><input type="radio" name="account" value="${escape(name)}"`
      + `${name === hint ? ' checked' : ''}>${escape(name)}</label><br>`)).join('\n');
    const html = `<!DOCTYPE html>\n<html lang="en"><title>Pick an account</title>\n`
      + `<body data-prompt="${escape(prompt.name)}" data-scope="${escape(params.scope)}">\n`
      + `<form method="post" action="${escape(action)}">\n${rows}\n`
      + '<button name="answer" value="accept">Accept</button>'
      + '<button name="answer" value="cancel">Cancel</button>\n</form></body></html>\n';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(html);
  }

  refusalFor(account, scopes) {
    const { refusal } = account;
    return refusal && (refusal.scope === undefined || scopes.includes(refusal.scope))
      ? { error: refusal.error, error_description: refusal.error_description } : undefined;
  }

  async decide(request, response, { params }, address, answer) {
    const account = findByAddress(this.tid, address);
    const scopes = String(params.scope).split(' ');
    let result;
    if (answer === 'cancel') {
      result = { error: 'access_denied', error_description: 'the user canceled the authentication' };
    } else if (account === undefined) {
      result = { error: 'access_denied', error_description: 'AADSTS50034: The user account does not exist.' };
    } else {
      result = this.refusalFor(account, scopes) ?? {
        select_account: {},
        login: { accountId: account.oid },
        consent: { grantId: await this.grant(account, params) },
      };
    }
    this.say('decided', result.error ?? 'granted');
    await this.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  async grant(account, params) {
    const grant = new this.provider.Grant({ accountId: account.oid, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return grant.save();
  }
}

// What is worth as much as a password is written down apart, so that a test can look for it elsewhere.
const SECRETS = ['access_token', 'refresh_token', 'authorization_code', 'device_code'];

export async function newTenant({ modules, authority, tid, client, interval = 5, secrets, say }) {
  const file = pathToFileURL(join(modules, 'oidc-provider', 'lib', 'index.js'));
  const { default: Provider, interactionPolicy } = await import(file);
  const provider = new Provider(`${authority}/${tid}/v2.0`, configure({ interactionPolicy, tid, client }));
  provider.use(sayInterval(interval));
  for (const name of ['server_error', 'grant.error', 'authorization.error', 'device_authorization.error']) {
    provider.on(name, (_, error) => say(name, error.error ?? error.name, error.error_description ?? error.message));
  }
  for (const name of SECRETS) {
    provider.on(`${name}.saved`, ({ jti }) => appendFileSync(secrets, `${name} ${jti}\n`));
  }
  return new Tenant(provider, tid, say);
}
