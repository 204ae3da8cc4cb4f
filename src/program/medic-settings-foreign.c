/* medic-settings-foreign.c - well-known application ids of other programs, which are never ours
 *
 * Who signs in under another program's id gets what that program was granted, and its owner gets
 * the blame. Such ids are passed around as recipes, so the usual ones are refused by name. The list
 * can never be complete, and need not be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings-value.h"

typedef struct
{
  const char *id;
  const char *owner;
} Foreign;

/* The ends of Microsoft's own ids from before they were random: 00000003-0000-0000-c000-… is Graph,
 * 00000002-0000-0ff1-ce00-… Exchange. */
static const char *const microsofts_ends[] = {
  "-0000-0000-c000-000000000000", "-0000-0ff1-ce00-000000000000", NULL
};

static const Foreign foreign[] = {
  /* Microsoft: “Verify first-party Microsoft applications in sign-in reports”, and the list of the
   * “family of client IDs” research. */
  { "00b41c95-dab0-4487-9791-b9d2c32c80f2", "Office 365 Management" },
  { "04b07795-8ddb-461a-bbee-02f9e1bf7b46", "Azure CLI" },
  { "0ec893e0-5785-4de6-99da-4ed124e5296c", "Office" },
  { "14d82eec-204b-4c2f-b7e8-296a70dab67e", "Microsoft Graph Command Line Tools" },
  { "1950a258-227b-4e31-a9cf-717495945fc2", "Azure PowerShell" },
  { "1b730954-1685-4b74-9bfd-dac224a7b894", "Azure AD PowerShell" },
  { "1fec8e78-bce4-4aaf-ab1b-5451cc387264", "Microsoft Teams" },
  { "22098786-6e16-43cc-a27d-191a01a1e3b5", "Microsoft To Do" },
  { "26a7ee05-5602-4d76-a7ba-eae8b7b67941", "Windows Search" },
  { "27922004-5251-4030-b22d-91ecd9a37ea4", "Outlook Mobile" },
  { "29d9ed98-a469-4536-ade2-f981bc1d605e", "Microsoft Authentication Broker" },
  { "2d7f3606-b07d-41d1-b9d2-0d0c9296a6e8", "Bing Search" },
  { "4345a7b9-9a63-4910-a426-35363201d503", "Office" },
  { "4765445b-32c6-49b0-83e6-1d93765276ca", "Office" },
  { "4813382a-8fa7-425e-ab75-3b753aab3abb", "Microsoft Authenticator" },
  { "4e291c71-d680-4d0e-9640-0a3358e31177", "Power Apps" },
  { "57336123-6e14-4acc-8dcf-287b6088aa28", "Microsoft Whiteboard" },
  { "57fcbcfa-7cee-4eb1-8b25-12d2030b4ee0", "Power Automate" },
  { "5d661950-3475-41cd-a2c3-d671a3162bc1", "Outlook" },
  { "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", "Microsoft Teams" },
  { "872cd9fa-d31f-45e0-9eab-6e460a02d1f1", "Visual Studio" },
  { "8ec6bc83-69c8-4392-8f08-b3c986009232", "Microsoft Teams" },
  { "9ba1a5c7-f17a-4de9-a1f1-6178c8d51223", "Intune Company Portal" },
  { "9bc3ab49-b65d-410a-85ad-de819febfddc", "SharePoint Online Management Shell" },
  { "a0c73c16-a7e3-4564-9a95-2bdf47383716", "Exchange Online PowerShell" },
  { "ab9b8c07-8f02-4f72-87fa-80105867a763", "OneDrive" },
  { "aebc6443-996d-45c2-90f0-388ff96faa56", "Visual Studio Code" },
  { "af124e86-4e96-495a-b70a-90f90ab96707", "OneDrive" },
  { "c44b4083-3bb0-49c1-b47d-974e53cbdf3c", "Azure Portal" },
  { "cf36b471-5b44-428c-9ce7-313bf84528de", "Bing Search" },
  { "d3590ed6-52b3-4102-aeff-aad2292ab01c", "Microsoft Office" },
  { "de8bc8b5-d9f9-48b1-a8ad-b748da725064", "Graph Explorer" },
  { "f44b1140-bc5e-48c6-8dc0-5cf5a53c0e34", "Microsoft Edge" },
  { "fb78d390-0c51-40cd-8e17-fdbfab77341b", "Exchange Online PowerShell" },

  /* Mail programs, from their sources. */
  { "08162f7c-0fd2-4200-a84a-f25a4db0b584", "Thunderbird" },
  { "20460e5d-ce91-49af-a3a5-70b6be7486d1", "GNOME Evolution" },
  { "8787a430-6eee-41e1-b914-681d90d35625", "Mailspring" },
  { "8ef61e06-9fd5-49af-9b63-6983aede4213", "GNOME Online Accounts" },
  { "9e5f94bc-e8a4-4e73-b8be-63364c29d753", "Thunderbird" },
  { "e647013a-ada4-4114-b419-e43d250f99c5", "K-9 Mail" },
  { "e6f8716e-299d-4ed9-bbf3-453f192f44e5", "Thunderbird" },
  { "facd6cff-a294-4415-b59f-c5b01937d7bd", "DavMail" },
};

/* Returns: (nullable): the program whose id this is; %NULL when it is not well known. In small
 *   letters. */
const char *
medic_setting_find_owner (const char *application_id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (g_str_equal (foreign[i].id, application_id))
      return foreign[i].owner;

  for (gsize i = 0; microsofts_ends[i] != NULL; i++)
    if (g_str_has_suffix (application_id, microsofts_ends[i]))
      return "Microsoft";

  return NULL;
}
