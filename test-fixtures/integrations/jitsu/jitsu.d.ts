// Jitsu is not among the pinned libraries: this much of its client stands in its documentation.
export interface AnalyticsInterface {
  identify(id?: string | object, traits?: Record<string, unknown> | null): Promise<unknown>;
  track(event: string, properties?: Record<string, unknown> | null): Promise<unknown>;
  page(properties?: Record<string, unknown> | null): Promise<unknown>;
  group(id: string | object, traits?: Record<string, unknown> | null): Promise<unknown>;
  reset(): Promise<unknown>;
}

export function jitsuAnalytics(options: { host: string; writeKey?: string }): AnalyticsInterface;
export const emptyAnalytics: AnalyticsInterface;
