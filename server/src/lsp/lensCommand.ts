// What happens on a click on a lens, by what the client can do.
import type { CodeLens, Location } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import type { ClauseLocation, OpenPlaceCommand, ShowPlacesCommand } from './protocol.ts';

const showPlaces: ShowPlacesCommand = 'clauselens.showPlaces';
const openPlace: OpenPlaceCommand = 'clauselens.server.openPlace';

export function commandFor(
  context: ServerContext,
  title: string,
  uri: string,
  position: Location['range']['start'],
  locations: readonly Location[],
): NonNullable<CodeLens['command']> {
  const { options, showDocument } = context.client();
  if (options.showsPlaces) return { title, command: showPlaces, arguments: [uri, position, locations] };
  const [first] = locations;
  const place: ClauseLocation | undefined = first;
  // Without a way to show a place the lens only tells the number; a clause has its places as references, too.
  return showDocument && place !== undefined
    ? { title, command: openPlace, arguments: [place] }
    : { title, command: '' };
}

/** "3 findings". */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
