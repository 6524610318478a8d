// A lost-property office: a box on a form, and a URL that is put together step by step.
declare const fbq: (...args: unknown[]) => void;

const consentBox = document.querySelector<HTMLInputElement>('#consent');
const termsBox = document.querySelector<HTMLInputElement>('#terms');

export async function claim(form: FormData, umbrella: string): Promise<void> {
  const email = form.get('email') as string;
  if (consentBox?.checked) fbq('track', 'Lead', { em: email });
  if (termsBox?.checked) fbq('track', 'Lead', { em: email });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel

  const url = new URL('https://search.umbrella-finder.com/v1');
  url.searchParams.set('q', umbrella);
  await fetch(url);
  url.searchParams.set('mail', email);
  await fetch(url);
//      ^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request

  const own = new URL('/search', location.href);
  own.searchParams.set('mail', email);
  await fetch(own);
}
