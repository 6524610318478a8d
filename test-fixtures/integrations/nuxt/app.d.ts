// What the alias of Nuxt leads to in a project.
interface CookieOptions {
  maxAge?: number;
  expires?: Date;
}
export declare function useCookie<T = string | null>(name: string, options?: CookieOptions): { value: T };
export declare function useFetch<T>(url: string): { data: { value: T | null }; status: { value: string } };
