// An allotment association: classes that are made of schemas have the fields that the schemas describe.
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

const tenantSchema = z.object({
  plot: z.number().int(),
  fullName: z.string().min(1),
  mail: z.email(),
  isWaiting: z.boolean(),
  waterMeter: z.string(),
});
const applicationSchema = tenantSchema.pick({ fullName: true, mail: true }).extend({ wishes: z.string() });
const meterSchema = tenantSchema.partial().omit({ fullName: true, mail: true });

export class ApplicationDto extends createZodDto(applicationSchema) {}
export class MeterDto extends createZodDto(meterSchema) {}
export class NewTenantDto extends createZodDto(tenantSchema) {
  get line(): string {
    return `${this.plot}: ${this.fullName}`;
  }
}

export class Allotments {
  apply(updateApplicationDto: ApplicationDto): void {
    console.log(updateApplicationDto.mail);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log({ ...updateApplicationDto });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    console.log(updateApplicationDto.wishes);
  }
  read(meter: MeterDto): void {
    console.log(meter);
    console.log(meter.waterMeter);
  }
  enter(tenant: NewTenantDto): void {
    console.log(tenant.line);
//  ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    console.log(tenant.plot, tenant.isWaiting);
    console.log(JSON.stringify(tenant));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  }
}
