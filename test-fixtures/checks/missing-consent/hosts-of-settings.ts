// A museum's help desk: the setting that holds the host says whose it is.
interface Visitor {
  name: string;
  email: string;
}

export async function asked(visitor: Visitor): Promise<void> {
  const body = JSON.stringify(visitor);
  await fetch(`${process.env.FRESHDESK_DOMAIN}/api/v2/contacts`, { method: 'POST', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await fetch(`https://${process.env.FRESHDESK_DOMAIN}/api/v2/contacts`, { method: 'POST', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await fetch(`https://${process.env.HUBSPOT_HOST}:443/contacts`, { method: 'POST', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await fetch(`https://${process.env.FRESHDESK_RELAY}/contacts`, { method: 'POST', body });
  await fetch(`https://${process.env.MUSEUM_DOMAIN}/contacts`, { method: 'POST', body });
  await fetch(`https://${process.env.FRESHDESK_DOMAIN}.desk.internal/contacts`, { method: 'POST', body });
}
