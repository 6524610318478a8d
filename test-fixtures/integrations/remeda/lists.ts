// Lists of hikers on their way through helper functions, handed over first or through a pipe.
import * as R from 'remeda';
import { filter, flatMap, forEach, groupBy, map, mapValues, merge, omit, pick, pipe, prop, tap, entries, uniqueBy } from 'remeda';

interface Hiker {
  id: string;
  email: string;
  hut: string;
}

export function first(hikers: Hiker[], hiker: Hiker): void {
  console.log(uniqueBy(hikers, (each) => each.id).length);
  console.log(uniqueBy(hikers, (each) => each.id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(map(hikers, (each) => each.id));
  console.log(map(hikers, (each) => ({ to: each.email })));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(flatMap(hikers, (each) => [each.id]));
  console.log(flatMap(hikers, (each) => [each.email]));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(groupBy(hikers, (each) => each.hut)['north']?.map((each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(groupBy(hikers, (each) => each.hut)['north']?.map((each) => each.id));
  console.log(mapValues({ guide: hiker }, (each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(mapValues({ guide: hiker }, (each) => each.id));
  console.log(pick(hiker, ['id', 'hut']), omit(hiker, ['email']));
  console.log(omit(hiker, ['hut']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(merge({ id: hiker.id }, { mail: hiker.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(entries({ email: hiker.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(R.isEmpty(hikers), R.sumBy(hikers, (each) => each.hut.length));
  tap(hiker, (each) => console.log(each.email));
//                     ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  forEach(hikers, (each) => console.log(each.id, R.keys(each)));
  forEach(hikers, (each) => console.log(each.email));
//                          ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function piped(hikers: Hiker[], hiker: Hiker): void {
  console.log(
    pipe(
      hikers,
      filter((each) => each.hut !== ''),
      map((each) => each.id),
    ),
  );
  console.log(
// ^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    pipe(
      hikers,
      filter((each) => each.hut !== ''),
      map((each) => each.email),
      uniqueBy((each) => each),
    ),
  );
  console.log(pipe(hiker, pick(['id'])), pipe(hiker, omit(['email'])), pipe(hikers, R.length()));
  console.log(pipe(hiker, pick(['email'])), pipe(hiker, omit(['hut'])));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(pipe(hikers, flatMap((each) => [each.email])));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(pipe({ guide: hiker }, mapValues((each) => each.email)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(pipe(hikers, groupBy((each) => each.hut))['north']?.[0].id);
  console.log(pipe(hikers, groupBy((each) => each.hut))['north']?.[0].email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  pipe(
    hiker,
    tap((each) => console.log(each.email)),
//                ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  );
  console.log(pipe(hiker, (each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(pipe(hiker, prop('id')));
  console.log(pipe(hikers, R.chunk(2)).map((some) => some.map((each) => each.email)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(R.chunk(hikers, 2).map((some) => some.map((each) => each.id)));
  console.log(R.chunk(hikers, 2).map((some) => some.map((each) => each.email)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
