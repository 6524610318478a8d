// What page counters are told that a page loads by a script.
interface Picker {
  id: string;
  name: string;
  email: string;
}
declare const ym: (counter: number, method: string, ...args: unknown[]) => void;
declare const sa_event: (name: string, metadata?: object) => void;

export function Counters({ picker }: { picker: Picker }) {
  return (
    <script
      onLoad={() => {
        window.umami?.identify({ id: picker.id, email: picker.email, name: picker.name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Umami
        window.umami?.identify(picker.id);
      }}
    />
  );
}

export function joined(picker: Picker): void {
  umami.track('joined', { name: picker.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Umami
  umami.track('joined', { trees: 3 });
  window.fathom?.trackEvent(`joined ${picker.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Fathom Analytics
  window._paq = window._paq || [];
  window._paq.push(['setUserId', picker.email]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Matomo
  window._paq.push(['trackPageView']);
  sa_event('joined', { email: picker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Simple Analytics
  ym(4711, 'userParams', { email: picker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Yandex Metrica
  ym(4711, 'reachGoal', 'joined');
  window.woopra?.identify({ email: picker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Woopra
  window.Countly?.user_details({ email: picker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Countly
  window.Countly?.q.push(['user_details', { name: picker.name }]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Countly
  window._kmq?.push(['identify', picker.email]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Kissmetrics
}

declare global {
  const umami: { track(name: string, data?: object): void; identify(id: string | object, data?: object): void };
  interface Window {
    umami?: typeof umami;
    fathom?: { trackEvent(name: string): void };
    _paq?: unknown[];
    woopra?: { identify(who: object): void };
    Countly?: { q: unknown[]; user_details(who: object): void };
    _kmq?: unknown[];
  }
}
