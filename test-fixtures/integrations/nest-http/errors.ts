// Errors of controllers and what they call end in a filter.
import {
  type ArgumentsHost,
  Catch,
  ConflictException,
  Controller,
  type ExceptionFilter,
  Get,
  Injectable,
  Logger,
  Param,
} from '@nestjs/common';

interface Customer {
  id: string;
  email: string;
}
declare function find(id: string): Promise<Customer>;

@Catch()
export class EveryError implements ExceptionFilter {
  private readonly logger = new Logger(EveryError.name);

  catch(error: unknown, host: ArgumentsHost): void {
    this.logger.error(error instanceof Error ? error.message : 'unknown');
    host.switchToHttp().getResponse().status(500).json({ ok: false });
  }
}

@Injectable()
export class Fittings {
  async book(id: string): Promise<void> {
    const customer = await find(id);
    if (customer.email !== '') throw new ConflictException(`${customer.email} has a fitting`);
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
    throw new ConflictException(`${customer.id} has no fitting`);
  }

  async remind(id: string): Promise<void> {
    const customer = await find(id);
    throw new ConflictException(`${customer.email} cannot be reminded`);
  }
}

@Controller('fittings')
export class FittingsController {
  constructor(private readonly fittings: Fittings) {}

  @Get(':id')
  async book(@Param('id') id: string): Promise<void> {
    await this.fittings.book(id);
  }

  @Get(':id/reminder')
  async remind(@Param('id') id: string): Promise<boolean> {
    try {
      await this.fittings.remind(id);
      return true;
    } catch {
      return false;
    }
  }
}
