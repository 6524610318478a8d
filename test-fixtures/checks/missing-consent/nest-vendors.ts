// A language school on NestJS: vendors behind services and injected clients.
//- src/students/student.entity.ts
export class Student {
  id!: string;
  fullName!: string;
  email!: string;
  level!: number;
  analyticsConsent!: boolean;
}

//- src/consent/consent.service.ts
import { Injectable } from '@nestjs/common';

@Injectable()
export class ConsentService {
  private readonly given = new Map<string, Set<string>>();
  async has(studentId: string, purpose: string): Promise<boolean> {
    return this.given.get(studentId)?.has(purpose) ?? false;
  }
}

//- src/analytics/analytics.service.ts
import { Injectable } from '@nestjs/common';
import { Analytics } from '@segment/analytics-node';

@Injectable()
export class AnalyticsService {
  private readonly analytics = new Analytics({ writeKey: 'key' });

  track(userId: string, event: string, properties: Record<string, unknown>): void {
    this.analytics.track({ userId, event, properties });
  }
}

//- src/students/students.service.ts
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { AnalyticsService } from '../analytics/analytics.service.ts';
import { ConsentService } from '../consent/consent.service.ts';
import { Student } from './student.entity.ts';

@Injectable()
export class StudentsService {
  constructor(
    private readonly analytics: AnalyticsService,
    private readonly consent: ConsentService,
    private readonly http: HttpService,
  ) {}

  levelUp(student: Student): void {
    this.analytics.track(student.id, 'level up', { level: student.level });
    this.analytics.track(student.id, 'level up', { level: student.level, email: student.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
  }

  levelUpWithConsent(student: Student): void {
    if (student.analyticsConsent) {
      this.analytics.track(student.id, 'level up', { level: student.level, email: student.email });
    }
  }

  async graduate(student: Student): Promise<void> {
    if (await this.consent.has(student.id, 'analytics')) {
      this.analytics.track(student.id, 'graduated', { name: student.fullName });
    }
  }

  repeat(student: Student): void {
    this.analytics.track(student.id, 'graduated', { name: student.fullName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Segment
  }

  print(student: Student): void {
    this.http.post('https://certificates.printworks.example/v1/jobs', { holder: student.fullName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
    this.http.post('https://certificates.printworks.example/v1/jobs', { level: student.level });
    this.http.post('http://printer.internal/jobs', { holder: student.fullName });
    this.http.post('/api/certificates', { holder: student.fullName });
  }
}
