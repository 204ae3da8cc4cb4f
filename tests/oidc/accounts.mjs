// accounts.mjs - who can sign in here, and what their mailboxes are like
//
// SPDX-License-Identifier: GPL-3.0-or-later

export const WORK = '7a0c3f52-1111-4c5e-9d3b-0123456789ab';
export const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';

const NO_MAILBOX = {
  status: 404,
  code: 'MailboxNotEnabledForRESTAPI',
  message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
};

const PLAN = {
  assignedDateTime: '2025-03-01T09:00:00Z',
  capabilityStatus: 'Enabled',
  service: 'exchange',
  servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
};

// “refusal”: what the sign-in service says instead; with “scope”, only when this is asked for.
export const accounts = [
  {
    tid: WORK,
    oid: '0a1b2c3d-0001-4000-8000-000000000001',
    name: 'Anna Harbour',
    mail: 'anna@harbour.example',
    userPrincipalName: 'anna@harbour.example',
    proxyAddresses: ['SMTP:anna@harbour.example', 'smtp:anna.harbour@harbour.example'],
    assignedPlans: [PLAN],
  },
  {
    tid: WORK,
    oid: '0a1b2c3d-0001-4000-8000-000000000002',
    name: 'Ben Quay',
    mail: 'ben@harbour.example',
    userPrincipalName: 'ben@harbour.example',
    proxyAddresses: ['SMTP:ben@harbour.example'],
    assignedPlans: [],
    trouble: NO_MAILBOX,
  },
  {
    tid: WORK,
    oid: '0a1b2c3d-0001-4000-8000-000000000003',
    name: 'Carla Pier',
    mail: 'carla@harbour.example',
    userPrincipalName: 'carla@harbour.example',
    proxyAddresses: ['SMTP:carla@harbour.example'],
    assignedPlans: [PLAN],
    refusal: {
      error: 'access_denied',
      error_description: 'AADSTS50105: Your administrator has configured the application to block users'
        + ' unless they are specifically granted (assigned) access to the application.',
    },
  },
  {
    tid: WORK,
    oid: '0a1b2c3d-0001-4000-8000-000000000004',
    name: 'Dora Lock',
    mail: 'dora@harbour.example',
    userPrincipalName: 'dora@harbour.example',
    proxyAddresses: ['SMTP:dora@harbour.example'],
    assignedPlans: [PLAN],
    refusal: {
      scope: 'Mail.ReadWrite',
      error: 'access_denied',
      error_description: 'AADSTS90094: The grant requires admin permission.',
    },
  },
  {
    tid: PERSONAL,
    oid: '00000000-0000-0000-1234-56789abcdef0',
    name: 'Emil Cabin',
    mail: 'emil@cabin.example',
    userPrincipalName: 'emil@cabin.example',
    owner: 'outlook_0123456789ABCDEF@outlook.com',
  },
];

export function findAccount(tid, oid) {
  return accounts.find((account) => account.tid === tid && account.oid === oid);
}

export function findByAddress(tid, address) {
  return accounts.find((account) => account.tid === tid
    && account.userPrincipalName === String(address).toLowerCase());
}
