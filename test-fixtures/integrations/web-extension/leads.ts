//- chrome.ts
// Leads that an extension collects from pages.
/// <reference types="chrome" />

interface Lead {
  company: string;
  email: string;
}

export async function keep(lead: Lead): Promise<void> {
  await chrome.storage.local.set({ lead });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> storage of the extension
  await chrome.storage.local.set({ company: lead.company });
  await chrome.storage.session.set({ lead });
  const { leads = [] } = await chrome.storage.sync.get<{ leads: Lead[] }>('leads');
  await chrome.storage.sync.set({ leads: [...leads, lead] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> storage of the extension
}
//- firefox.ts
import browser from 'webextension-polyfill';

export async function remember(visitor: { phone: string; theme: string }): Promise<void> {
  await browser.storage.local.set({ phone: visitor.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> storage of the extension
  await browser.storage.local.set({ theme: visitor.theme });
  await browser.storage.session.set({ phone: visitor.phone });
}
