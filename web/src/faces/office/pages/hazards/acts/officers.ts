import { signedIn } from '@/api/session'

/** Who signs an order or a decision. */
export interface Officer {
  personId: string
  cardNumber: string
}

/** Two to begin with: whoever fills the form in, and another. */
export function twoOfficers(): Officer[] {
  return [
    { personId: signedIn.value?.personId ?? '', cardNumber: '' },
    { personId: '', cardNumber: '' },
  ]
}
