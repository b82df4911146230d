import type { DispatchApi, TrackingApi } from '../../shared/api';

type Schemas = DispatchApi['schemas'];
export type Briefing = Schemas['Briefing'];
export type DriverRoute = Schemas['DriverRoute'];
export type Stop = DriverRoute['stops'][number];
export type Task = Stop['tasks'][number];
export type Parcel = Task['parcels'][number];
export type Reason = Briefing['reasons'][number];
export type Action = Schemas['ActionBatch']['actions'][number];
export type ActionAnswer = Schemas['ActionAnswer'];
export type Outcome = NonNullable<Parcel['outcome']>;
export type Evidence = TrackingApi['schemas']['Evidence'];
export type Money = NonNullable<Task['amountToCollect']>;

/** What waits on the phone, or was sent from it. `seq` is the order in which it happened. */
export interface Item {
  seq?: number;
  id: string;
  /** Whose fact it is: it is sent only while this driver is signed in. */
  driverId: string;
  kind: 'action' | 'proof';
  body: Action | Evidence;
  /** For a person to recognise it by: the number of the shipment, or none. */
  about?: string;
  state: 'waiting' | 'done' | 'refused';
  result?: ActionAnswer['result'];
  detail?: string;
  tries: number;
  madeAt: number;
  /** When the server answered, by the phone's own clock. */
  answeredAt?: number;
}

/** The day as it was read last, and when that was asked for by the phone's own clock. */
export interface Snapshot {
  askedAt: number;
  briefing: Briefing;
}

/** What a driver has to be told in plain words: something went otherwise than the phone knew. */
export interface Notice {
  id: string;
  at: number;
  kind: string;
  about?: string;
  count?: number;
  seen: boolean;
}

/** What was scanned, photographed, signed or typed for a job before its outcome is told. */
export interface Draft {
  jobId: string;
  scans: string[];
  photos: string[];
  signature?: string;
  recipientName?: string;
  codeProofId?: string;
  outcomes: Record<string, Outcome>;
  reasonCode?: string;
  cashMinor?: number;
}

export interface Fix {
  seq?: number;
  driverId: string;
  vehicleId: string;
  latitude: number;
  longitude: number;
  occurredAt: string;
  speedMetersPerSecond?: number;
  headingDegrees?: number;
  accuracyMeters?: number;
}

export interface Session {
  organisation: string;
  deviceId: string;
  driverId?: string;
  accessToken: string;
  accessUntil: number;
  refreshToken: string;
  /** The server does not know this phone any more; what it holds is kept for the next sign-in. */
  ended: boolean;
}
