// A boarding kennel: what `inject` hands out, signals, the client of the framework, forms.
import { HttpClient, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { computed, inject, InjectionToken, input, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormBuilder, FormControl, FormGroup } from '@angular/forms';
import { tap } from 'rxjs';

interface Keeper {
  id: string;
  email: string;
  dogs: { breed: string }[];
}

export const KEEPER = new InjectionToken<Keeper>('keeper');

export class Journal {
  note(message: string, ...details: unknown[]): void {
    console.debug(message, ...details);
  }
}

export class Kennel {
  private readonly http = inject(HttpClient);
  private readonly journal = inject(Journal);
  private readonly given = inject(KEEPER);
  private readonly keeper = signal<Keeper | null>(null);
  private readonly draft = signal({ email: this.given.email, nights: 1 });
  readonly email = computed(() => this.keeper()?.email ?? '');
  readonly dogs = computed(() => this.keeper()?.dogs.length ?? 0);
  readonly chosen = linkedSignal(() => this.draft().email);
  readonly boxes = input.required<number>();
  readonly all = toSignal(this.http.get<Keeper[]>('/api/keepers'));

  open(id: string): void {
    this.http
      .get<Keeper>(`/api/keepers/${id}`)
      .pipe(
        tap((keeper) => this.journal.note('opened', keeper.dogs)),
        tap((keeper) => this.journal.note('opened', keeper)),
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      )
      .subscribe((keeper) => this.keeper.set(keeper));
    this.journal.note('boxes', this.boxes(), this.dogs());
    this.journal.note('mail', this.email());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.journal.note('chosen', this.chosen());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.journal.note('given', this.given.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.journal.note('draft', this.draft().nights);
    this.journal.note('draft', this.draft());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.journal.note('first', this.all()?.[0]?.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  tell(): void {
    const keeper = this.keeper();
    if (keeper === null) return;
    this.http.post('/api/stays', keeper).subscribe();
    this.http.post('https://hooks.zapier.com/hooks/catch/1', { email: keeper.email }).subscribe();
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    this.http.get('https://hooks.zapier.com/hooks/catch/1', { params: { dogs: keeper.dogs.length } }).subscribe();
    this.http.get('https://hooks.zapier.com/hooks/catch/1', { params: { email: keeper.email } }).subscribe();
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }
}

export class Booking {
  private readonly builder = inject(FormBuilder);
  private readonly journal = inject(Journal);
  readonly form = this.builder.nonNullable.group({ email: ['', []], phone: '', nights: [1], insured: false });
  readonly rest = new FormGroup({ firstName: new FormControl(''), box: new FormControl(1) });

  constructor() {
    this.form.valueChanges
      .pipe(
        tap((value) => this.journal.note('typed', value.nights)),
        tap((value) => this.journal.note('typed', value)),
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
      )
      .subscribe((value) => this.journal.note('kept', value.email));
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.rest.valueChanges.subscribe(({ box }) => this.journal.note('box', box));
  }

  save(): void {
    const { email, nights, insured } = this.form.getRawValue();
    this.journal.note('saving', nights, insured);
    this.journal.note('saving', email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.journal.note('form', this.form.value);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    this.journal.note('rest', this.rest.value.box);
    this.journal.note('rest', this.rest.value);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
  }
}

export const traced: HttpInterceptorFn = (req, next) => {
  console.log('request', req.method, req.headers.get('Accept-Language'));
  console.log('request', req.headers.get('Authorization'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  const marked = req.clone({ setHeaders: { 'X-Kennel': '1' } });
  console.log('sent', marked.headers.get('authorization'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  return next(marked);
};

export function refused(request: HttpRequest<unknown>): void {
  console.warn('refused', request.headers.get('Authorization'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
