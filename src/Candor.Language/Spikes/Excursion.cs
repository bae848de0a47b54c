namespace Candor.Language.Spikes;

/// <summary>When the stream left the ordinary, on the side where it now is.</summary>
internal sealed class Excursion
{
    private const double Ordinary = 1;

    /// <summary>So many ordinary numbers in a row end it.</summary>
    private const int EndsAfter = 3;

    private int _sign;
    private int _ordinary;

    public DateTimeOffset? Since { get; private set; }

    public void See(DateTimeOffset at, double error)
    {
        if (Math.Abs(error) < Ordinary)
        {
            if (++_ordinary >= EndsAfter)
            {
                End();
            }

            return;
        }

        _ordinary = 0;
        if (Since is null || Math.Sign(error) != _sign)
        {
            (Since, _sign) = (at, Math.Sign(error));
        }
    }

    public void End() => (Since, _sign, _ordinary) = (null, 0, 0);
}
