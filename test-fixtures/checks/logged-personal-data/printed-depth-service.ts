// Code of a page or an application without `window`: it runs where a console prints objects to their end.

//- src/rowing.service.ts
import { Injectable } from '@angular/core';

interface Rower {
  id: string;
  contact: { email: string };
}

@Injectable()
export class RowingService {
  failed(rower: Rower): void {
    console.error({ failed: { entries: [rower] } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}

//- src/useRowers.ts
import { useCallback } from 'react';
import { Platform } from 'react-native';

interface Rower {
  id: string;
  contact: { email: string };
}

export function useRowers() {
  return useCallback((rower: Rower) => console.error({ on: Platform.OS, failed: { entries: [rower] } }), []);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

//- src/rowers.server.ts
import { cache } from 'react';

interface Rower {
  id: string;
  contact: { email: string };
}

export const failed = cache((rower: Rower) => console.error({ failed: { entries: [rower] } }));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console

//- src/typed.ts
import type { ReactNode } from 'react';

interface Rower {
  id: string;
  contact: { email: string };
  badge: ReactNode;
}

export function typed(rower: Rower): void {
  console.error({ failed: { entries: [rower] } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
}
