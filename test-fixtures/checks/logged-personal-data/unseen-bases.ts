// A class whose base is not at hand may have any field: names say what they are, as they do of anything unknown.
import { Model, schemaClass } from 'unseen-models';
import { lodgerShape } from 'unseen-shapes';

export class LodgerDto extends schemaClass(lodgerShape) {}
export class Lodger extends Model {
  room = 0;
}

export function entered(lodgerDto: LodgerDto): void {
  console.log(lodgerDto.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(lodgerDto.room);
  console.log(lodgerDto.save);
}
export function moved(lodger: Lodger): void {
  console.log(lodger.phoneNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(lodger.room);
}
