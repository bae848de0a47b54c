namespace Candor.Safeguards.Phrasing;

/// <summary>One word of a passage, folded for comparison, with the place it came from.</summary>
/// <param name="Word">Lower case, without accents; <c>you've</c> gives the two words <c>you have</c> with one span.</param>
/// <param name="Start">First UTF-16 code unit in the original text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="Capital">Whether the original begins with an upper-case letter.</param>
internal readonly record struct Token(string Word, int Start, int End, int Sentence, bool Capital);
