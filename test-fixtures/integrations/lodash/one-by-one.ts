// Functions that are imported one by one, each from a module of its own.
import groupBy from 'lodash/groupBy';
import isEqual from 'lodash/isEqual';
import omit from 'lodash/omit';
import pick from 'lodash/pick';

interface Scout {
  id: string;
  troop: string;
  firstName: string;
  birthday: string;
}

export function enrolled(scout: Scout, before: Scout): void {
  console.info('enrolled', pick(scout, ['id', 'troop']));
  console.info('enrolled', pick(scout, ['id', 'birthday']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  console.info('enrolled', omit(scout, ['firstName', 'birthday']));
  console.info('enrolled', omit(scout, 'birthday'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
  console.info('changed', isEqual(scout, before));
}

export function troops(scouts: Scout[]): void {
  const troops = groupBy(scouts, 'troop');
  console.info('troops', Object.keys(troops).length);
  console.info('troops', troops['otters']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth, user.name.first -> console
}
