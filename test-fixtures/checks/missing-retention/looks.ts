// How a chat looks: its pictures are what whoever made it has chosen, whoever they stand for.
//- src/looks.ts
import { z } from 'zod';

const pictureSchema = z.object({ isShown: z.boolean().optional(), url: z.string().optional() });
const panelSchema = z.object({
  hostAvatar: pictureSchema.optional(),
  guestAvatar: pictureSchema.optional(),
  corners: z.string().optional(),
});
const themeSchema = z.object({ panel: panelSchema.optional(), css: z.string().optional() });
const movingThemeSchema = z.object({ guestAvatarUrl: z.string().optional(), backdropUrl: z.string().optional() });
const savedSchema = z.object({ id: z.string(), theme: themeSchema });

export function save({ id, ...look }: z.infer<typeof savedSchema>): void {
  localStorage.setItem(id, JSON.stringify(look));
}

export interface Reply {
  lines: string[];
  movingTheme?: z.infer<typeof movingThemeSchema>;
}

export function keep(reply: Reply): void {
  localStorage.setItem('reply', JSON.stringify({ version: 1, movingTheme: reply.movingTheme }));
}

//- src/guests.ts
export interface Guest {
  guestAvatarUrl: string;
  theme: string;
}

export function welcome(guest: Guest): void {
  localStorage.setItem('guest', JSON.stringify(guest));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.self_image -> localStorage
}

export function show(guest: { id: string; profilePictureUrl: string }): void {
  localStorage.setItem('picture', guest.profilePictureUrl);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.self_image -> localStorage
}
