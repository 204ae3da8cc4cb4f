// graph.mjs - as much of Microsoft Graph as the program asks, written from what Microsoft published
//
// Who asks is known by the token, which is looked up at the provider that gave it.
//
// SPDX-License-Identifier: GPL-3.0-or-later

import { randomUUID } from 'node:crypto';

const MOST_IN_BATCH = 20;
const LONGEST_BODY = 256 * 1024;
const USUAL_OF_USER = [
  'businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation',
  'preferredLanguage', 'surname', 'userPrincipalName',
];

class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const describe = (account) => ({
  businessPhones: [],
  displayName: account.name,
  givenName: account.name.split(' ')[0],
  id: account.oid,
  jobTitle: null,
  mail: account.mail,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: null,
  surname: account.name.split(' ')[1],
  userPrincipalName: account.userPrincipalName,
  userType: account.tid.startsWith('9188040d') ? null : 'Member',
  onPremisesSyncEnabled: null,
  ...(account.proxyAddresses ? { proxyAddresses: account.proxyAddresses } : {}),
  ...(account.assignedPlans ? { assignedPlans: account.assignedPlans } : {}),
});

// The members that $select names, and those that are always there.
function select(object, query, usual) {
  const wanted = query.get('$select')?.split(',').map((name) => name.trim()) ?? usual;
  if (!wanted) return object;
  return Object.fromEntries(Object.entries(object)
    .filter(([name]) => name.startsWith('@') || name === 'id' || wanted.includes(name)));
}

const addressOf = (account) => ({ emailAddress: { name: account.name, address: account.mail } });

class Mailbox {
  constructor(account) {
    this.account = account;
    this.messages = [];
    this.calendar = {
      id: `calendar-${account.oid}`,
      name: 'Calendar',
      isDefaultCalendar: true,
      canEdit: true,
      owner: { name: account.name, address: account.owner ?? account.mail },
    };
  }

  add(folder, message, more) {
    const whole = {
      id: `message-${randomUUID()}`,
      createdDateTime: new Date().toISOString(),
      receivedDateTime: new Date().toISOString(),
      subject: '',
      ...message,
      internetMessageId: `<${randomUUID()}@harbour.example>`,
      ...more,
      folder,
    };
    this.messages.unshift(whole);
    return whole;
  }

  find(id) {
    const found = this.messages.find((message) => message.id === id);
    if (!found) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
    return found;
  }

  // $filter as far as “name eq 'text'”, and several of them with “and”.
  list(query, folder) {
    const tests = (query.get('$filter') ?? '').split(' and ').map((part) => /^(\w+) (eq|ge) '?([^']*)'?$/.exec(part.trim()))
      .filter(Boolean);
    const value = this.messages
      .filter((message) => folder === undefined || message.folder === folder)
      .filter((message) => tests.every(([, name, how, text]) => (
        how === 'eq' ? String(message[name]) === text : String(message[name]) >= text)))
      .slice(0, Number(query.get('$top') ?? 10));
    return value.map(({ folder: _, ...message }) => select(message, query));
  }
}

const folderId = (name) => ({ inbox: 'inbox', sentitems: 'sentitems', drafts: 'drafts' })[name.toLowerCase()];

// Method, path below /me, the scopes of which one is needed, and what is done.
const calls = [
  ['GET', /^$/, ['User.Read'], ({ mailbox, query }) => [200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    ...select(describe(mailbox.account), query, USUAL_OF_USER),
  }]],
  ['GET', /^\/mailFolders\/(\w+)$/, ['Mail.ReadWrite'], ({ mailbox, query, match }) => {
    const id = folderId(match[1]);
    if (!id) throw new Refusal(404, 'ErrorItemNotFound', 'The specified folder could not be found in the store.');
    return [200, select({
      id, displayName: match[1], totalItemCount: mailbox.list(new URLSearchParams('$top=1000'), id).length, unreadItemCount: 0,
    }, query)];
  }],
  ['GET', /^(?:\/mailFolders\/(\w+))?\/messages$/, ['Mail.ReadWrite'], ({ mailbox, query, match }) => (
    [200, { value: mailbox.list(query, match[1] && folderId(match[1])) }])],
  ['POST', /^\/messages$/, ['Mail.ReadWrite'], ({ mailbox, body }) => (
    [201, mailbox.add('drafts', body, { isDraft: true })])],
  ['GET', /^\/messages\/([\w-]+)$/, ['Mail.ReadWrite'], ({ mailbox, query, match }) => (
    [200, select(mailbox.find(match[1]), query)])],
  ['DELETE', /^\/messages\/([\w-]+)$/, ['Mail.ReadWrite'], ({ mailbox, match }) => {
    const found = mailbox.find(match[1]);
    mailbox.messages = mailbox.messages.filter((message) => message !== found);
    return [204];
  }],
  ['POST', /^\/sendMail$/, ['Mail.Send'], ({ mailbox, body, graph }) => {
    if (!body?.message?.toRecipients?.length) {
      throw new Refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
    graph.deliver(mailbox, body);
    return [202];
  }],
  ['GET', /^\/calendar$/, ['Calendars.Read', 'Calendars.ReadWrite'], ({ mailbox, query }) => (
    [200, select(mailbox.calendar, query)])],
  ['GET', /^\/calendars$/, ['Calendars.Read', 'Calendars.ReadWrite'], ({ mailbox, query }) => (
    [200, { value: [select(mailbox.calendar, query)] }])],
];

async function readJson(request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
    if (text.length > LONGEST_BODY) throw new Refusal(413, 'RequestEntityTooLarge', 'Too large.');
  }
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new Refusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

export class Graph {
  #mailboxes = new Map();

  #mailboxOf(account) {
    if (!this.#mailboxes.has(account.oid)) this.#mailboxes.set(account.oid, new Mailbox(account));
    return this.#mailboxes.get(account.oid);
  }

  deliver(mailbox, { message, saveToSentItems = true }) {
    const from = { from: addressOf(mailbox.account), sender: addressOf(mailbox.account), isDraft: false };
    if (saveToSentItems !== false) mailbox.add('sentitems', message, from);
    for (const other of this.#mailboxes.values()) {
      if (message.toRecipients.some(({ emailAddress }) => (
        emailAddress.address.toLowerCase() === other.account.mail))) {
        other.add('inbox', message, from);
      }
    }
  }

  // Returns: [status, body]; the person is known, the scope is not
  #act(who, method, url, body) {
    const [path, query] = url.split('?');
    const below = /^\/me(\/.*)?$/.exec(path);
    const fitting = below ? calls.filter(([, pattern]) => pattern.test(below[1] ?? '')) : [];
    const call = fitting.find(([its]) => its === method);
    if (!fitting.length) throw new Refusal(400, 'BadRequest', `Resource not found for the segment '${path}'.`);
    if (!call) throw new Refusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
    if (!call[2].some((scope) => who.scopes.includes(scope))) {
      throw new Refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    }
    const { trouble } = who.account;
    if (trouble && below[1] !== undefined) throw new Refusal(trouble.status, trouble.code, trouble.message);
    return call[3]({
      mailbox: this.#mailboxOf(who.account), query: new URLSearchParams(query), body, graph: this,
      match: call[1].exec(below[1] ?? ''),
    });
  }

  #errorOf(error, id) {
    if (!(error instanceof Refusal)) throw error;
    return [error.status, {
      error: {
        code: error.code,
        message: error.message,
        innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': randomUUID(), 'client-request-id': id },
      },
    }];
  }

  #actSafely(who, method, url, body, id) {
    try {
      return this.#act(who, method, url, body);
    } catch (error) {
      return this.#errorOf(error, id);
    }
  }

  // The answers come in another order than the questions: nothing promises the order.
  #batch(who, body, id) {
    if (!Array.isArray(body?.requests) || body.requests.length > MOST_IN_BATCH) {
      throw new Refusal(400, 'BadRequest', 'Invalid batch payload format.');
    }
    return [200, {
      responses: body.requests.map((part) => {
        const [status, answer] = this.#actSafely(who, part.method, part.url, part.body, id);
        return {
          id: part.id, status, headers: { 'Content-Type': 'application/json' },
          ...(answer === undefined ? {} : { body: answer }),
        };
      }).reverse(),
    }];
  }

  async #whose(request, tenants) {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new Refusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    for (const tenant of tenants) {
      const who = await tenant.whose(token);
      if (who) return who;
    }
    throw new Refusal(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
  }

  async answer(request, response, tenants) {
    const id = request.headers['client-request-id'] ?? randomUUID();
    let result;
    try {
      const who = await this.#whose(request, tenants);
      const url = request.url.slice('/v1.0'.length);
      const body = await readJson(request);
      result = request.method === 'POST' && url === '/$batch'
        ? this.#batch(who, body, id) : this.#act(who, request.method, url, body);
    } catch (error) {
      result = this.#errorOf(error, id);
    }
    const [status, body] = result;
    const text = body === undefined ? '' : JSON.stringify(body);
    response.writeHead(status, {
      'request-id': randomUUID(),
      'client-request-id': id,
      'cache-control': 'private',
      ...(text === '' ? {} : { 'content-type': 'application/json;odata.metadata=minimal;charset=utf-8' }),
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  }
}
