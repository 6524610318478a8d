// Globals that scripts of other companies put into a page: the names, with the types that the companies publish. Those that
// need no line here come with the packages listed under `types` in tsconfig.json.
declare const rudderanalytics: import('@rudderstack/analytics-js').RudderAnalytics;
declare const mixpanel: typeof import('mixpanel-browser').default;
declare const plausible: ReturnType<typeof import('plausible-tracker').default>['trackEvent'];
declare const userpilot: typeof import('userpilot').Userpilot;
declare const hj: NonNullable<import('@hotjar/browser/dist/utils').WindowWithHotjar['hj']>;
declare const FS: typeof import('@fullstory/browser').FullStory;
declare const $fetch: typeof import('ofetch').$fetch;
declare const Didomi: import('@didomi/react').IDidomiObject;
// In a page, consents are always vectors.
type TransparencyData = import('@iabtcf/cmpapi').TCData & {
  purpose: { consents: import('@iabtcf/cmpapi/lib/mjs/response/BooleanVector').BooleanVector };
};
declare const __tcfapi: (
  command: 'getTCData',
  version: number,
  callback: (data: TransparencyData, success: boolean) => void,
) => void;
