// What is read by its name from something that holds a whole type is what stands under that name, and no more.
//- src/context.ts
import { ClsService, type ClsStore } from 'nestjs-cls';
import type { Settings } from 'settings-of-nobody';

interface Context extends ClsStore {
  member: { id: string; name: string; email: string };
  trip: { id: string; depths: number[] };
}

export class Dives {
  constructor(
    private readonly context: ClsService<Context>,
    private readonly settings: Settings<Context>,
  ) {}
  plan(depths: number[]): void {
    this.context.set('trip.depths', depths);
    const memberId = this.context.get('member.id');
    console.info('by', depths.map((depth) => ({ depth, created_by: memberId })));
    console.info('of', this.context.get('trip'));
    console.info('under', this.settings.get('member.id'), this.settings.getOrThrow('trip.depths'));
    console.info('for', this.context.get('member.email'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.info('with', this.settings.get('member').name);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    console.info('whoever', this.settings.get('member'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  }
}
