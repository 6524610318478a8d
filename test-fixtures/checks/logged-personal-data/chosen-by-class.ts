// A balloon harbour: what a choice or an `&&` leaves of two kinds of error counts, as it does in a branch.
interface Passenger {
  email: string;
  weight: number;
}
class BoardingError extends Error {
  constructor(
    readonly basket: number,
    readonly passenger: Passenger,
  ) {
    super('boarding');
  }
}
class WindError extends Error {
  constructor(readonly knots: number) {
    super('wind');
  }
}
type Flight = { state: 'open'; seats: number } | { state: 'booked'; passenger: Passenger };

export function left(error: BoardingError | WindError, flight: Flight): void {
  console.log(error instanceof WindError ? error : undefined);
  console.log(error instanceof WindError && error);
  console.log(error instanceof WindError ? { error } : { basket: error.basket });
  console.log({ at: 'field', ...(error instanceof WindError && { error }) });
  console.log(error instanceof BoardingError || error);
  console.log(error instanceof BoardingError ? 'boarding' : [error]);
  console.log(!(error instanceof BoardingError) && `wind: ${error}`);
  console.log({ ...(flight.state === 'open' ? { flight } : {}) });
  console.log(flight.state === 'open' && { flight, seats: flight.seats });
  const cause = error instanceof WindError && { error };
  console.log(cause);
}

export function stays(error: BoardingError | WindError, flight: Flight): void {
  console.log(error instanceof BoardingError ? error.passenger : undefined);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(error instanceof BoardingError && { error });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(error instanceof WindError ? { knots: error.knots } : { error });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log({ at: 'field', ...(error instanceof BoardingError && { error }) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(error instanceof WindError || error);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(error instanceof WindError ? 'wind' : [error.passenger]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(flight.state === 'open' ? flight.seats : { flight });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(error instanceof WindError && { error, flight });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  // Either may be behind a test of something else.
  console.log(flight.state === 'open' && { error });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
