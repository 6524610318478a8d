// What a route of Astro is handed.
interface AstroCookies {
  get(name: string): { value: string } | undefined;
  set(name: string, value: string, options?: { path?: string; maxAge?: number; expires?: Date }): void;
}
export interface APIContext {
  readonly clientAddress: string;
  readonly cookies: AstroCookies;
  readonly request: Request;
}
export type APIRoute = (context: APIContext) => Response | Promise<Response>;
