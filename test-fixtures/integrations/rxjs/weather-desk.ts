// A weather desk's call list: streams of callers.
import { BehaviorSubject, combineLatest, firstValueFrom, from, lastValueFrom, Observable, of } from 'rxjs';
import { concatMap, debounceTime, filter, map, scan, switchMap, tap } from 'rxjs/operators';

interface Caller {
  id: string;
  fullName: string;
  mobile: string;
  calls: number;
}

declare function search(text: string): Observable<Caller[]>;

const callers$ = new BehaviorSubject<Caller[]>([]);
const open$ = new BehaviorSubject<boolean>(false);

callers$.subscribe((callers) => console.log(callers));
//                              ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
callers$.subscribe((callers) => console.log(callers.length));
open$.subscribe((open) => console.log(open));
console.log(callers$.value[0]?.mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
console.log(callers$.getValue());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
console.log(callers$.getValue().length);

search('smith')
  .pipe(
    debounceTime(200),
    tap((found) => console.log(found)),
//                 ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
    map((found) => found.map((caller) => caller.mobile)),
    tap((numbers) => console.log(numbers)),
//                   ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    filter((numbers) => numbers.length > 0),
    tap({ next: (numbers) => console.log('next', numbers) }),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    map((numbers) => numbers.length),
    tap((count) => console.log(count)),
  )
  .subscribe((count) => console.log(count));

search('jones')
  .pipe(switchMap(([first]) => of(first)))
  .subscribe({ next: (first) => console.log(first), error: (error) => console.error(error) });
//                              ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console

export function invite(guests: { email: string; seats: number }[]) {
  from(guests)
    .pipe(
      concatMap(async (guest) => guest.email),
      scan((before: string[], email) => [...before, email], []),
    )
    .subscribe((emails) => console.log(emails));
//                         ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  from(guests).subscribe((guest) => console.log(guest.seats));
}

export async function one() {
  console.log(await firstValueFrom(search('lee')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  const callers = await lastValueFrom(search('lee').pipe(map((found) => found.length)));
  console.log(callers);
  combineLatest([search('a'), open$]).subscribe(([callers, open]) => console.log(open, callers[0]?.fullName));
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
